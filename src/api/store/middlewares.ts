import {
  authenticate,
  type AuthenticatedMedusaRequest,
  type MedusaRequest,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http";
import { ChangeMarketingPreferences } from "../marketing-preferences-validators";
import { limited, tokenSubject } from "../rate-limit";
import { UpdateStoreCheckoutSession } from "./carts/[id]/checkout-session/validators";
import { RestoreRecoveryLink, type RestoreRecoveryLinkBody } from "./recovery-links/restore/validators";

function cartOf({ params: { id = "" } }: MedusaRequest) {
  return { id, cart_id: id };
}

function customerOf({ auth_context }: AuthenticatedMedusaRequest) {
  return { id: auth_context.actor_id };
}

function linkOf(req: MedusaRequest<RestoreRecoveryLinkBody>) {
  return tokenSubject(req, "recovery", req.validatedBody.token);
}

export const storeMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/store/carts/:id/checkout-session",
    middlewares: [limited("readSession", cartOf)],
  },
  {
    methods: ["POST"],
    matcher: "/store/carts/:id/checkout-session",
    middlewares: [limited("changeSession", cartOf), validateAndTransformBody(UpdateStoreCheckoutSession)],
  },
  {
    methods: ["POST"],
    matcher: "/store/recovery-links/restore",
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      validateAndTransformBody(RestoreRecoveryLink),
      limited("restore", linkOf),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/store/customers/me/marketing-preferences",
    middlewares: [limited("readPreferences", customerOf)],
  },
  {
    methods: ["POST"],
    matcher: "/store/customers/me/marketing-preferences",
    middlewares: [limited("changePreferences", customerOf), validateAndTransformBody(ChangeMarketingPreferences)],
  },
];
