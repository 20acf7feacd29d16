import type { en } from "./i18n/en";
import type { MedusaResources } from "./i18n/medusa-texts";

declare module "i18next" {
  // The compiler then refuses keys that do not exist.
  interface CustomTypeOptions {
    resources: { translation: MedusaResources & { cartRecovery: typeof en } };
  }
}
