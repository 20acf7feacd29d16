import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http";
import { can } from "../../can";
import { ChangeMarketingPreferences } from "../../marketing-preferences-validators";
import { ListConsentRecords } from "./validators";

export const consentMiddlewares: MiddlewareRoute[] = [
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
];
