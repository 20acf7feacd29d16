import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http";
import { cartRecoveryMiddlewares } from "./admin/cart-recovery/middlewares";
import { checkoutSessionMiddlewares } from "./admin/checkout-sessions/middlewares";
import { consentMiddlewares } from "./admin/consent-records/middlewares";
import { marketingSubscriptionMiddlewares } from "./admin/marketing-subscriptions/middlewares";
import { pageMiddlewares } from "./cart-recovery/middlewares";
import { storeMiddlewares } from "./store/middlewares";

/** A body is small unless its route says otherwise; what is larger gets a 413 before anything of ours has seen it. */
function withBodyLimit(route: MiddlewareRoute): MiddlewareRoute {
  const takesBody = route.methods?.includes("POST") === true && route.bodyParser === undefined;
  return takesBody ? { ...route, bodyParser: { sizeLimit: "16kb" } } : route;
}

const withoutSearch = (url: string) => url.replace(/([?&](?:email|q)[^=&]*=)[^&]*/g, "$1[...]");

/** Medusa logs each request by this address of it; whose records an admin looks for is not for a log. */
function keepSearchesOutOfLogs(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.originalUrl = withoutSearch(req.originalUrl);
  next();
}

const OWN_PAGES = /\/(cart-recovery|marketing-subscriptions)\b/;

/** Medusa logs, too, from which page a request came; and our pages of the admin have in their address what is searched for. */
function keepReferrersOutOfLogs({ headers }: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (headers.referer && OWN_PAGES.test(headers.referer)) {
    headers.referer = withoutSearch(headers.referer);
  }
  next();
}

const SEARCHED = ["checkout-sessions", "marketing-subscriptions", "consent-records", "cart-recovery"];

/** Each folder of routes says what is asked of its requests; Medusa reads them from this one file. */
export default defineMiddlewares({
  routes: [
    { matcher: "/admin", middlewares: [keepReferrersOutOfLogs] },
    ...SEARCHED.map((folder) => ({ matcher: `/admin/${folder}`, middlewares: [keepSearchesOutOfLogs] })),
    ...pageMiddlewares,
    ...storeMiddlewares,
    ...cartRecoveryMiddlewares,
    ...checkoutSessionMiddlewares,
    ...marketingSubscriptionMiddlewares,
    ...consentMiddlewares,
  ].map(withBodyLimit),
});
