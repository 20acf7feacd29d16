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

function limitedPage(limit: LimitName, purpose: TokenPurpose) {
  return limited(limit, (req) => tokenSubject(req, purpose, req.params.token ?? ""), sendBusyPage);
}

/**
 * The pages read their forms themselves, or nothing of them: Medusa would refuse what it cannot parse, and before anything here
 * has seen the request. Unsubscribing is not limited, nor is its page: a withdrawal must always be possible.
 */
export const pageMiddlewares: MiddlewareRoute[] = [
  { matcher: "/cart-recovery", middlewares: [keepTokensOutOfLogs, answerMangledLinks] },
  {
    methods: ["GET"],
    matcher: "/cart-recovery/r/:token",
    middlewares: [limitedPage("openPage", "recovery")],
  },
  {
    methods: ["POST"],
    matcher: "/cart-recovery/r/:token",
    bodyParser: false,
    middlewares: [limitedPage("restore", "recovery")],
  },
  {
    methods: ["GET"],
    matcher: "/cart-recovery/confirm/:token",
    middlewares: [limitedPage("openPage", "confirm")],
  },
  {
    methods: ["POST"],
    matcher: "/cart-recovery/confirm/:token",
    bodyParser: false,
    middlewares: [limitedPage("confirm", "confirm")],
  },
  {
    methods: ["POST"],
    matcher: "/cart-recovery/unsubscribe/:token",
    bodyParser: false,
  },
];
