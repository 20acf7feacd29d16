import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http";
import { can } from "../../can";
import { ResolveRecoveryEmail } from "../recovery-emails/[id]/resolve/validators";
import { ListCheckoutSessions } from "./validators";

export const checkoutSessionMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/checkout-sessions",
    middlewares: [validateAndTransformQuery(ListCheckoutSessions, { isList: true, defaults: ["id"] })],
    ...can("read"),
  },
  {
    methods: ["GET"],
    matcher: "/admin/checkout-sessions/:id",
    ...can("read"),
  },
  {
    methods: ["POST"],
    matcher: "/admin/checkout-sessions/:id/expire",
    ...can("update"),
  },
  {
    methods: ["POST"],
    matcher: "/admin/recovery-emails/:id/resolve",
    middlewares: [validateAndTransformBody(ResolveRecoveryEmail)],
    ...can("update"),
  },
];
