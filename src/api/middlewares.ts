import { defineMiddlewares } from "@medusajs/framework/http";
import { cartRecoveryMiddlewares } from "./admin/cart-recovery/middlewares";
import { checkoutSessionMiddlewares } from "./admin/checkout-sessions/middlewares";
import { consentMiddlewares } from "./admin/consent-records/middlewares";
import { marketingSubscriptionMiddlewares } from "./admin/marketing-subscriptions/middlewares";
import { pageMiddlewares } from "./cart-recovery/middlewares";
import { storeMiddlewares } from "./store/middlewares";

/** Each folder of routes says what is asked of its requests; Medusa reads them from this one file. */
export default defineMiddlewares({
  routes: [
    ...pageMiddlewares,
    ...storeMiddlewares,
    ...cartRecoveryMiddlewares,
    ...checkoutSessionMiddlewares,
    ...marketingSubscriptionMiddlewares,
    ...consentMiddlewares,
  ],
});
