import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";

// Medusa takes every file named `index` in this folder, however deep, for one like this: there must be no other.
// It merges them into its own texts: hence one key of ours at the top. Its other languages fall back to English.
export default {
  de: { translation: { cartRecovery: de } },
  en: { translation: { cartRecovery: en } },
  es: { translation: { cartRecovery: es } },
  fr: { translation: { cartRecovery: fr } },
};
