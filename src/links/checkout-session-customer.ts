import { defineLink } from "@medusajs/framework/utils";
import CustomerModule from "@medusajs/medusa/customer";
import CartRecoveryModule from "../modules/cart-recovery";

/** The customer of a checkout session, while they are logged in: `checkout_session.customer`. */
export default defineLink(
  { linkable: CartRecoveryModule.linkable.checkoutSession, field: "customer_id" },
  { linkable: CustomerModule.linkable.customer },
  { readOnly: true },
);
