import type { Texts } from "../texts";

export const senderDomain: Texts["senderDomain"] = {
  problems: {
    not_looked_up: "El DNS no ha respondido ({{value}}). Compruébelo de nuevo dentro de unos minutos.",
    spf_missing:
      "Ningún registro dice qué servidores pueden enviar correo de este dominio, así que los buzones pueden darlo por falsificado. Si su servicio de correo le da un registro propio, añada ese.",
    spf_twice: "Hay más de un registro SPF, así que los buzones no se fían de ninguno. Sustitúyalos por este.",
    spf_open: "El registro permite a cualquiera enviar correo de este dominio.",
    spf_too_long:
      "El registro necesita más de {{value}} consultas, así que los buzones no lo leen hasta el final. Quite lo que ya no use.",
    spf_no_end: "El registro no dice qué hacer con el correo de otros servidores.",
    dkim_not_signed:
      "Esta tienda no firma su correo, y nadie puede consultar si lo hace su servicio de correo. Si no lo hace, pida que se cree una clave y que se añada a los ajustes del servidor de correo (dkim).",
    dkim_missing: "Los buzones no pueden comprobar la firma porque falta su clave pública. Añada este registro.",
    dkim_twice:
      "Hay más de una clave con este nombre, así que los buzones pueden probar la equivocada. Deje solo este registro.",
    dkim_withdrawn:
      "La clave se ha retirado (su p está vacía), así que fallan todas las firmas. Sustituya el registro.",
    dkim_other_key:
      "La clave pública que hay no es la de la clave privada con la que firma esta tienda. Sustituya el registro.",
    dkim_testing:
      "La clave está marcada como prueba (t=y), así que los buzones no tienen en cuenta sus firmas. Sustituya el registro.",
    dkim_other_domain:
      "Los correos se firman para {{value}} y no para el dominio del que vienen, así que la firma no cuenta. Pida que se firme para el dominio del remitente.",
    dmarc_missing:
      "El dominio no tiene política DMARC. Gmail y Yahoo la piden a quienes envían muchos correos; esta no cambia nada más.",
    dmarc_twice: "Hay más de una política DMARC, así que los buzones no siguen ninguna. Deje solo una.",
    dmarc_no_policy: "La política no dice qué pide: p debe ser none, quarantine o reject.",
    mx_missing:
      "Ningún servidor recibe el correo de este dominio, así que se pierden las respuestas y los avisos de error, y algunos buzones rechazan su correo. Añada el servidor que recibe su correo, por ejemplo este.",
    mx_refused:
      "El dominio dice que no recibe ningún correo, y muchos buzones rechazan el de un dominio así. Indique el servidor que recibe su correo, por ejemplo este.",
  },
};
