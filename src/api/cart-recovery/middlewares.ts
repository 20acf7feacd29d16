import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";
import type { TokenPurpose } from "../../domain/recovery/token";
import { cartRecovery } from "../../workflows/cart-recovery-service";
import { limited, type LimitName, tokenSubject } from "../rate-limit";
import { sendBusyPage } from "./busy-page";
import { sendDeadLinkPage } from "./page";

/** What a link of ours can look like, below `/cart-recovery`. */
const LINK = /^\/(r|unsubscribe|confirm)\/[\w.-]+\/?$/;

/**
 * A link that a mail program cut off or mangled gets the page of every other link that does not work, not an error of the
 * server's. It stands before the routes: a path that cannot be decoded reaches none of them.
 */
async function answerMangledLinks(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (LINK.test(req.path)) {
    next();
    return;
  }
  sendDeadLinkPage(req, res, await cartRecovery(req.scope).getSettings());
}

/** Medusa logs each request by this address of it once it is answered; a link that works is not for a log (SPEC 6). */
function keepTokensOutOfLogs(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const [, page] = /^\/(\w+)\//.exec(req.path) ?? [];
  req.originalUrl = page === undefined ? "/cart-recovery" : `/cart-recovery/${page}/[token]`;
  next();
}

/** A page that is looked at by `GET` and acts by `POST`, each as often as people do. */
function limitedPage(page: string, purpose: TokenPurpose, acting: LimitName): MiddlewareRoute[] {
  const matcher = `/cart-recovery/${page}/:token`;
  const limit = (name: LimitName) =>
    limited(name, (req) => tokenSubject(req, purpose, req.params.token ?? ""), sendBusyPage);
  return [
    { methods: ["GET"], matcher, middlewares: [limit("openPage")] },
    { methods: ["POST"], matcher, bodyParser: false, middlewares: [limit(acting)] },
  ];
}

/**
 * The pages read their forms themselves, or nothing of them: Medusa would refuse what it cannot parse, and before anything here
 * has seen the request. Unsubscribing is not limited, nor is its page: a withdrawal must always be possible.
 */
export const pageMiddlewares: MiddlewareRoute[] = [
  { matcher: "/cart-recovery", middlewares: [keepTokensOutOfLogs, answerMangledLinks] },
  ...limitedPage("r", "recovery", "restore"),
  ...limitedPage("confirm", "confirm", "confirm"),
  { methods: ["POST"], matcher: "/cart-recovery/unsubscribe/:token", bodyParser: false },
];
