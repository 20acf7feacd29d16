import type { Texts } from "../texts";

export const imports: Texts["imports"] = {
  title: "Subir suscripciones",
  description:
    "Un archivo CSV con las columnas Email address, Subscription status (Subscribed o Unsubscribed) y, si la tiene, Updated at. De cada dirección cuenta lo más reciente.",
  choose: "Elija un archivo o suéltelo aquí",
  hint: "Primero se prueba; nada cambia hasta que usted lo diga.",
  not_csv: "{{name}} no es un archivo CSV. Guarde su lista como CSV (UTF-8) e inténtelo de nuevo.",
  other_file: "Elegir otro archivo",
  phases: {
    uploading: "Subiendo… {{percent}}",
    comparing: "Comparando {{rows}} filas con lo guardado…",
    applying: "Escribiendo {{rows}} filas…",
  },
  summary: {
    tried: "Esto haría la subida",
    done: "La subida ha terminado",
    rows: "Filas leídas",
    created: "Direcciones nuevas",
    updated: "Direcciones cambiadas",
    unchanged: "Ya estaban así",
    stale: "Más antiguas que lo guardado, omitidas",
    errors: "Filas con errores, omitidas",
  },
  resubscribed_one: "Una persona que canceló volvería a estar suscrita. Asegúrese de que lo pidió.",
  resubscribed_many:
    "{{count, number}} personas que cancelaron volverían a estar suscritas. Asegúrese de que lo pidieron.",
  resubscribed_other:
    "{{count, number}} personas que cancelaron volverían a estar suscritas. Asegúrese de que lo pidieron.",
  resubscribed_done_one: "Una persona que había cancelado vuelve a estar suscrita.",
  resubscribed_done_many: "{{count, number}} personas que habían cancelado vuelven a estar suscritas.",
  resubscribed_done_other: "{{count, number}} personas que habían cancelado vuelven a estar suscritas.",
  errors: {
    title: "Filas con errores",
    line: "Línea",
    column: "Columna",
    message: "Qué falla",
    download: "Descargar los errores",
    shown: "Se muestran las primeras {{shown}} de {{total}}.",
  },
  confirm_one: "Importar una fila",
  confirm_many: "Importar {{count, number}} filas",
  confirm_other: "Importar {{count, number}} filas",
  nothing: "No hay nada que importar en este archivo.",
  busy: "Hay otra subida en marcha, quizá de un compañero. Espere a que termine e inténtelo de nuevo; su archivo sigue aquí.",
  again: "Intentar de nuevo",
  close: "Listo",
  imported: "La lista se ha importado.",
};
