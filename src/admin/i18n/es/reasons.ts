import type { Texts } from "../texts";

export const reasons: Texts["reasons"] = {
  disabled: {
    name: "Desactivado",
    meaning: "Los correos de recuperación están desactivados, o su tienda los desactivó para esta sesión.",
    change: "Actívelos en Ajustes → Recuperación de carritos, o pregunte a su desarrollador por esta tienda.",
  },
  terms_not_accepted: {
    name: "Condiciones no aceptadas",
    meaning: "Aún no se aceptaron las condiciones actuales de los correos de recuperación.",
    change: "Léalas y acéptelas en Ajustes → Recuperación de carritos.",
  },
  test_mode: {
    name: "Prueba",
    meaning: "Fue una prueba: lo indica su canal de ventas, su pago o su dirección. Las pruebas nunca reciben correo.",
    change: "Revise los canales y dominios de prueba en Ajustes → Recuperación de carritos.",
  },
  no_email: {
    name: "Sin dirección",
    meaning: "La persona se fue antes de dar un correo electrónico.",
    change: "Pida la dirección al principio del pago.",
  },
  invalid_email: {
    name: "Dirección incompleta",
    meaning: "Lo que se escribió no es una dirección de correo completa.",
    change: "Haga que su página de pago compruebe la dirección mientras se escribe.",
  },
  no_consent: {
    name: "Sin consentimiento",
    meaning: "La persona no respondió a la casilla, y la dirección no está suscrita a los recordatorios.",
    change: "Muestre la casilla en el pago. Con doble confirmación, también hay que confirmar por correo.",
  },
  consent_declined: {
    name: "Consentimiento rechazado",
    meaning: "La casilla quedó sin marcar.",
    change: "Es la decisión de la persona, y se respeta.",
  },
  unsubscribed: {
    name: "Suscripción cancelada",
    meaning: "La dirección canceló la suscripción después de su último consentimiento.",
    change: "Solo la persona puede cambiarlo, aceptando de nuevo en un pago posterior.",
  },
  suppressed: {
    name: "Bloqueada",
    meaning:
      "El correo a esta dirección rebotó, su dueño se quejó, fue borrada, o encaja con un patrón que usted excluye.",
    change:
      "Revise las direcciones excluidas en Ajustes → Recuperación de carritos. Los rebotes, quejas y borrados se mantienen.",
  },
  empty_cart: {
    name: "Carrito vacío",
    meaning: "No hay nada en el carrito.",
    change: "No hay nada que hacer: sin artículos no hay nada que recordar.",
  },
  completed: {
    name: "Ya comprado",
    meaning: "Se hizo el pedido de este carrito.",
    change: "No hay nada que hacer.",
  },
  later_session: {
    name: "Carrito más reciente",
    meaning: "La misma persona tiene un carrito más reciente. Solo se recuerda el último.",
    change: "No hay nada que hacer: nadie recibe varios recordatorios a la vez.",
  },
  later_order: {
    name: "Pedido posterior",
    meaning: "La misma persona hizo un pedido después de abrir este carrito.",
    change: "No hay nada que hacer.",
  },
  payment_in_progress: {
    name: "Pago en curso",
    meaning: "Hay un pago de este carrito en camino, así que el correo espera. Se revisa cada hora, durante un día.",
    change:
      "Si los pedidos se quedan parados, compruebe que los webhooks de su proveedor de pagos llegan a su servidor.",
  },
  recently_emailed: {
    name: "Correo reciente",
    meaning: "La dirección recibió otro recordatorio dentro del tiempo de espera.",
    change: "Cambie el tiempo de espera en Ajustes → Recuperación de carritos.",
  },
  out_of_stock: {
    name: "Agotado",
    meaning: "Lo que hay en el carrito no se puede comprar ahora.",
    change: "Reponga existencias, o cambie la regla de existencias en Ajustes → Recuperación de carritos.",
  },
  below_minimum: {
    name: "Por debajo del mínimo",
    meaning: "El carrito es menor que el mínimo que usted fijó.",
    change: "Cambie el total o el número mínimo de artículos en Ajustes → Recuperación de carritos.",
  },
  excluded: {
    name: "Excluido",
    meaning: "El canal de ventas, el grupo del cliente o una etiqueta de producto está excluido.",
    change: "Cambie las exclusiones en Ajustes → Recuperación de carritos.",
  },
  before_activation: {
    name: "Antes de activar",
    meaning: "Caducó antes de la última activación. Activar nunca envía correos por carritos antiguos.",
    change: "No hay nada que hacer: los carritos que caduquen desde ahora recibirán correo.",
  },
  too_old: {
    name: "Demasiado antiguo",
    meaning: "El correo debía salir hace más tiempo del que usted permite, por ejemplo tras una avería.",
    change: "Cambie la antigüedad máxima en Ajustes → Recuperación de carritos.",
  },
  quiet_hours: {
    name: "Horas de silencio",
    meaning: "Es de noche donde está la persona; el correo espera al final de las horas de silencio.",
    change: "Cambie las horas de silencio en Ajustes → Recuperación de carritos.",
  },
  holdout: {
    name: "Grupo de control",
    meaning: "La dirección está en el grupo que no recibe correos, para que usted vea cuánto valen.",
    change: "Cambie el tamaño del grupo de control en Ajustes → Recuperación de carritos.",
  },
  sequence_done: {
    name: "Secuencia terminada",
    meaning: "La persona volvió por el enlace, o ya se trataron todos los correos de la secuencia.",
    change: "Añada un paso a la secuencia en Ajustes → Recuperación de carritos.",
  },
};
