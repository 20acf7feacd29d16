import { defineLink } from "@medusajs/framework/utils";
import OrderModule from "@medusajs/medusa/order";
import CartRecoveryModule from "../modules/cart-recovery";

/** The order that completed a checkout session: `checkout_session.order`. */
export default defineLink(
  { linkable: CartRecoveryModule.linkable.checkoutSession, field: "order_id" },
  { linkable: OrderModule.linkable.order },
  { readOnly: true },
);
