import type { RecoveryEmailDesign } from "./compose-recovery-email";

/** A calm pine green that carries white text in both appearances. */
export const DEFAULT_COLOR = "#24574a";

/**
 * The words of the mail until the merchant writes their own: plain text, an empty line parts paragraphs. They promise
 * only what the restored cart keeps (prices and stock are those of the day) and press nobody.
 */
export const DEFAULT_COPY: RecoveryEmailDesign["copy"] = {
  subject: "You left something in your cart",
  preheader: "Pick up where you left off, whenever it suits you.",
  heading: "Still thinking it over?",
  body: "You left something in your cart, so we saved it for you.\n\nIf you would like to carry on, one click takes you back to it, on any device.",
  button: "Return to your cart",
  footer: "Changed your mind? Then you can simply ignore this email.",
};
