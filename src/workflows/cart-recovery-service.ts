import type { MedusaContainer } from "@medusajs/framework/types";
import { CART_RECOVERY_MODULE } from "../modules/cart-recovery";
import type { CartRecoveryModuleService } from "../modules/cart-recovery/service";

/** The plugin's module service. */
export function cartRecovery(container: MedusaContainer): CartRecoveryModuleService {
  return container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
}
