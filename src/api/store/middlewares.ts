import { authenticate, type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { ChangeMarketingPreferences } from "../marketing-preferences-validators";
import { UpdateStoreCheckoutSession } from "./carts/[id]/checkout-session/validators";
import { RestoreRecoveryLink } from "./recovery-links/restore/validators";

export const storeMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/checkout-session",
    middlewares: [validateAndTransformBody(UpdateStoreCheckoutSession)],
  },
  {
    methods: ["POST"],
    matcher: "/store/recovery-links/restore",
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      validateAndTransformBody(RestoreRecoveryLink),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/store/customers/me/marketing-preferences",
    middlewares: [validateAndTransformBody(ChangeMarketingPreferences)],
  },
];
