import type { Language } from "../../../domain/consent/locale";

type Said = { title: string; text: string };

type RecoveryTexts = {
  /** The cart as it would be restored, or is. */
  cart: Said & { button: string };
  /** Where no storefront is configured to go on to. */
  ready: Said;
  ordered: Said;
  sold_out: Said;
  not_sold: Said;
  removed: (title: string) => string;
  quantity_reduced: (title: string, from: number, to: number) => string;
  repriced: (title: string, from: string, to: string) => string;
  /** A code that comes with the cart. */
  code: (code: string) => string;
  lapsed: (code: string) => string;
};

/** The page of a recovery link in the languages of the mails. */
export const RECOVERY_TEXTS: Readonly<Record<Language, RecoveryTexts>> = {
  en: {
    cart: {
      title: "Welcome back",
      text: "Here is what you left. Prices are as of today.",
      button: "Go to my cart",
    },
    ready: { title: "Your cart is ready", text: "Please open the store to go on." },
    ordered: {
      title: "Your order was placed",
      text: "There is nothing left to do here: the cart behind this link was bought.",
    },
    sold_out: { title: "Sold out", text: "Everything that was in your cart has sold out. We are sorry." },
    not_sold: {
      title: "This cart cannot be opened any more",
      text: "We no longer sell where it was put together. You are welcome to start a new one in the store.",
    },
    removed: (title) => `${title} is no longer available.`,
    quantity_reduced: (title, from, to) => `Only ${to} left of ${title}; you had ${from}.`,
    repriced: (title, from, to) => `${title} is now ${to} (it was ${from}).`,
    code: (code) => `Code ${code}: applied in your cart, if its conditions are met.`,
    lapsed: (code) => `The code ${code} does not apply any more.`,
  },
  de: {
    cart: {
      title: "Willkommen zurück",
      text: "Das haben Sie zurückgelassen. Es gelten die heutigen Preise.",
      button: "Zu meinem Warenkorb",
    },
    ready: { title: "Ihr Warenkorb steht bereit", text: "Bitte öffnen Sie den Shop, um fortzufahren." },
    ordered: {
      title: "Ihre Bestellung ist eingegangen",
      text: "Hier gibt es nichts mehr zu tun: Der Warenkorb hinter diesem Link wurde gekauft.",
    },
    sold_out: {
      title: "Ausverkauft",
      text: "Alles, was in Ihrem Warenkorb lag, ist leider ausverkauft.",
    },
    not_sold: {
      title: "Dieser Warenkorb lässt sich nicht mehr öffnen",
      text: "Wir verkaufen dort nicht mehr, wo er zusammengestellt wurde. Beginnen Sie gern einen neuen im Shop.",
    },
    removed: (title) => `${title} ist nicht mehr erhältlich.`,
    quantity_reduced: (title, from, to) => `${title}: nur noch ${to} erhältlich (bisher ${from}).`,
    repriced: (title, from, to) => `${title} kostet jetzt ${to} (bisher ${from}).`,
    code: (code) => `Code ${code}: wird im Warenkorb eingelöst, sofern seine Bedingungen erfüllt sind.`,
    lapsed: (code) => `Der Code ${code} gilt nicht mehr.`,
  },
  fr: {
    cart: {
      title: "Heureux de vous revoir",
      text: "Voici ce que vous aviez laissé. Les prix sont ceux d’aujourd’hui.",
      button: "Aller à mon panier",
    },
    ready: { title: "Votre panier est prêt", text: "Ouvrez la boutique pour continuer." },
    ordered: {
      title: "Votre commande est passée",
      text: "Il n’y a plus rien à faire ici : le panier de ce lien a été acheté.",
    },
    sold_out: {
      title: "Épuisé",
      text: "Tout ce qui était dans votre panier est épuisé. Nous en sommes désolés.",
    },
    not_sold: {
      title: "Ce panier ne peut plus être ouvert",
      text: "Nous ne vendons plus là où il a été composé. Vous pouvez en commencer un nouveau dans la boutique.",
    },
    removed: (title) => `${title} n’est plus disponible.`,
    quantity_reduced: (title, from, to) => `${title} : il n’en reste que ${to} (vous en aviez ${from}).`,
    repriced: (title, from, to) => `${title} coûte maintenant ${to} (au lieu de ${from}).`,
    code: (code) => `Code ${code} : appliqué au panier, si ses conditions sont remplies.`,
    lapsed: (code) => `Le code ${code} n’est plus valable.`,
  },
  es: {
    cart: {
      title: "Nos alegra verle de nuevo",
      text: "Esto es lo que dejó. Los precios son los de hoy.",
      button: "Ir a mi carrito",
    },
    ready: { title: "Su carrito está listo", text: "Abra la tienda para continuar." },
    ordered: {
      title: "Su pedido está hecho",
      text: "Aquí no queda nada por hacer: el carrito de este enlace ya se compró.",
    },
    sold_out: {
      title: "Agotado",
      text: "Todo lo que había en su carrito está agotado. Lo sentimos.",
    },
    not_sold: {
      title: "Este carrito ya no se puede abrir",
      text: "Ya no vendemos donde se preparó. Puede empezar uno nuevo en la tienda.",
    },
    removed: (title) => `${title} ya no está disponible.`,
    quantity_reduced: (title, from, to) => `${title}: unidades disponibles: ${to} (tenía ${from}).`,
    repriced: (title, from, to) => `${title} cuesta ahora ${to} (antes ${from}).`,
    code: (code) => `Código ${code}: se aplica en el carrito, si se cumplen sus condiciones.`,
    lapsed: (code) => `El código ${code} ya no es válido.`,
  },
};
