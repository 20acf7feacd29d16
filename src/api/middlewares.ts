import { defineMiddlewares, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http";
import { OneAddress } from "./admin/cart-recovery/one-address";
import { UpdateRecoverySettings } from "./admin/cart-recovery/settings/validators";
import { ListCheckoutSessions } from "./admin/checkout-sessions/validators";
import { ListConsentRecords } from "./admin/consent-records/validators";
import { ImportMarketingSubscriptions } from "./admin/marketing-subscriptions/import/validators";
import { RecordSuppressions } from "./admin/marketing-subscriptions/suppressions/validators";
import { ListMarketingSubscriptions, UpsertMarketingSubscription } from "./admin/marketing-subscriptions/validators";
import { ResolveRecoveryEmail } from "./admin/recovery-emails/[id]/resolve/validators";
import { ChangeMarketingPreferences } from "./marketing-preferences-validators";
import { UpdateStoreCheckoutSession } from "./store/carts/[id]/checkout-session/validators";
import { RestoreRecoveryLink } from "./store/recovery-links/restore/validators";

/** What roles may be granted, in stores whose Medusa edition has roles; see and edit apart (SPEC 9). */
const can = (operation: "read" | "update") => ({ policies: { resource: "cart_recovery", operation } });

export default defineMiddlewares({
  routes: [
    {
      methods: ["POST"],
      matcher: "/store/carts/:id/checkout-session",
      middlewares: [validateAndTransformBody(UpdateStoreCheckoutSession)],
    },
    {
      methods: ["POST"],
      matcher: "/store/recovery-links/restore",
      middlewares: [validateAndTransformBody(RestoreRecoveryLink)],
    },
    {
      methods: ["POST"],
      matcher: "/store/customers/me/marketing-preferences",
      middlewares: [validateAndTransformBody(ChangeMarketingPreferences)],
    },
    {
      methods: ["GET"],
      matcher: "/admin/customers/:id/marketing-preferences",
      ...can("read"),
    },
    {
      methods: ["POST"],
      matcher: "/admin/customers/:id/marketing-preferences",
      middlewares: [validateAndTransformBody(ChangeMarketingPreferences)],
      ...can("update"),
    },
    {
      methods: ["GET"],
      matcher: "/admin/consent-records",
      middlewares: [validateAndTransformQuery(ListConsentRecords, { isList: true, defaults: ["id"] })],
      ...can("read"),
    },
    {
      methods: ["GET"],
      matcher: "/admin/cart-recovery/settings",
      ...can("read"),
    },
    {
      methods: ["POST"],
      matcher: "/admin/cart-recovery/settings",
      middlewares: [validateAndTransformBody(UpdateRecoverySettings)],
      ...can("update"),
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
      methods: ["POST"],
      matcher: "/admin/cart-recovery/dry-run",
      ...can("read"),
    },
    {
      methods: ["POST"],
      matcher: "/admin/cart-recovery/sweep",
      ...can("update"),
    },
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
    {
      methods: ["GET"],
      matcher: "/admin/marketing-subscriptions",
      middlewares: [validateAndTransformQuery(ListMarketingSubscriptions, { isList: true, defaults: ["id"] })],
      ...can("read"),
    },
    {
      methods: ["POST"],
      matcher: "/admin/marketing-subscriptions",
      middlewares: [validateAndTransformBody(UpsertMarketingSubscription)],
      ...can("update"),
    },
    {
      methods: ["POST"],
      matcher: "/admin/marketing-subscriptions/suppressions",
      bodyParser: { sizeLimit: "1mb" },
      middlewares: [validateAndTransformBody(RecordSuppressions)],
      ...can("update"),
    },
    {
      methods: ["GET"],
      matcher: "/admin/marketing-subscriptions/export",
      ...can("read"),
    },
    {
      methods: ["POST"],
      matcher: "/admin/marketing-subscriptions/import",
      // The file is streamed, and never in memory as a whole.
      bodyParser: false,
      middlewares: [validateAndTransformQuery(ImportMarketingSubscriptions, {})],
      ...can("update"),
    },
  ],
});
