import { defineLink } from "@medusajs/framework/utils";
import OrderModule from "@medusajs/medusa/order";
import { CART_RECOVERY_MODULE } from "../modules/cart-recovery";

/** The checkout sessions of an order: `order.checkout_sessions`. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  {
    linkable: {
      serviceName: CART_RECOVERY_MODULE,
      entity: "CheckoutSession",
      alias: "checkout_session",
      primaryKey: "order_id",
    },
  },
  { readOnly: true, isList: true },
);
