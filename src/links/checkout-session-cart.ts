import { defineLink } from "@medusajs/framework/utils";
import CartModule from "@medusajs/medusa/cart";
import CartRecoveryModule from "../modules/cart-recovery";

/** The cart of a checkout session: `checkout_session.cart`. */
export default defineLink(
  { linkable: CartRecoveryModule.linkable.checkoutSession, field: "cart_id" },
  { linkable: CartModule.linkable.cart },
  { readOnly: true },
);
