import { Module } from "@medusajs/framework/utils";
import adviseOnDeployment from "./loaders/advise-on-deployment";
import { CartRecoveryModuleService } from "./service";

/** The module's name in Medusa's container. */
export const CART_RECOVERY_MODULE = "cart_recovery";

export default Module(CART_RECOVERY_MODULE, { service: CartRecoveryModuleService, loaders: [adviseOnDeployment] });
