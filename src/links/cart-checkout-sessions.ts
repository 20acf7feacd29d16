import { defineLink } from "@medusajs/framework/utils";
import CartModule from "@medusajs/medusa/cart";
import { CART_RECOVERY_MODULE } from "../modules/cart-recovery";

/** The checkout sessions of a cart: `cart.checkout_sessions`. */
export default defineLink(
  { linkable: CartModule.linkable.cart, field: "id" },
  {
    linkable: {
      serviceName: CART_RECOVERY_MODULE,
      entity: "CheckoutSession",
      alias: "checkout_session",
      primaryKey: "cart_id",
    },
  },
  { readOnly: true, isList: true },
);
