import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http";
import { can } from "../../can";
import { OneAddress } from "./one-address";
import { PreviewEmail } from "./preview/validators";
import { UpdateRecoverySettings } from "./settings/validators";
import { SendTestEmail } from "./test-email/validators";

export const cartRecoveryMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/cart-recovery/settings",
    ...can("read"),
  },
  {
    methods: ["POST"],
    matcher: "/admin/cart-recovery/settings",
    // Texts of mails, in as many languages as a store has.
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(UpdateRecoverySettings)],
    ...can("update"),
  },
  {
    methods: ["POST"],
    matcher: "/admin/cart-recovery/preview",
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateAndTransformBody(PreviewEmail)],
    ...can("read"),
  },
  {
    methods: ["POST"],
    matcher: "/admin/cart-recovery/test-email",
    middlewares: [validateAndTransformBody(SendTestEmail)],
    ...can("update"),
  },
  {
    methods: ["GET"],
    matcher: "/admin/cart-recovery/sender-domain",
    ...can("read"),
  },
  {
    methods: ["POST"],
    matcher: "/admin/cart-recovery/erase",
    middlewares: [validateAndTransformBody(OneAddress)],
    ...can("update"),
  },
  {
    methods: ["GET"],
    matcher: "/admin/cart-recovery/data-export",
    ...can("read"),
  },
  {
    methods: ["GET"],
    matcher: "/admin/cart-recovery/health",
    ...can("read"),
  },
  {
    methods: ["GET"],
    matcher: "/admin/cart-recovery/statistics",
    ...can("read"),
  },
  {
    methods: ["POST"],
    matcher: "/admin/cart-recovery/dry-run",
    ...can("read"),
  },
  {
    methods: ["POST"],
    matcher: "/admin/cart-recovery/sweep",
    ...can("update"),
  },
];
