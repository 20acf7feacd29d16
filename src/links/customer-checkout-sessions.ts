import { defineLink } from "@medusajs/framework/utils";
import CustomerModule from "@medusajs/medusa/customer";
import { CART_RECOVERY_MODULE } from "../modules/cart-recovery";

/** The checkout sessions of a customer: `customer.checkout_sessions`. */
export default defineLink(
  { linkable: CustomerModule.linkable.customer, field: "id" },
  {
    linkable: {
      serviceName: CART_RECOVERY_MODULE,
      entity: "CheckoutSession",
      alias: "checkout_session",
      primaryKey: "customer_id",
    },
  },
  { readOnly: true, isList: true },
);
