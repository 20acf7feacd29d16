import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http";
import { can } from "../../can";
import { ImportMarketingSubscriptions } from "./import/validators";
import { RecordSuppressions } from "./suppressions/validators";
import { ListMarketingSubscriptions, UpsertMarketingSubscription } from "./validators";

export const marketingSubscriptionMiddlewares: MiddlewareRoute[] = [
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
];
