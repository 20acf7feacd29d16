import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { type TokenPurpose, verifyToken } from "../domain/recovery/token";
import { cartRecovery } from "../workflows/cart-recovery-service";
import { tokenSecrets } from "../workflows/delivery/compose";
import { takeReadingTurn } from "./reading-turns";
import { sendTooManyRequests } from "./too-many-requests";

type Limit = {
  /** So many requests at once about one cart, link or customer, and as many again within a minute. */
  per_minute: number;
  /** What is only read burdens one instance, and must write nothing; what is changed is counted for all of them together. */
  counted: "here" | "together";
};

/** Far above what people and storefronts do (ADR 72). */
export const LIMITS = {
  readSession: { per_minute: 300, counted: "here" },
  readPreferences: { per_minute: 300, counted: "here" },
  openPage: { per_minute: 300, counted: "here" },
  changeSession: { per_minute: 120, counted: "together" },
  changePreferences: { per_minute: 60, counted: "together" },
  restore: { per_minute: 120, counted: "together" },
  confirm: { per_minute: 60, counted: "together" },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** Whom a request is about; null for one that is not counted. */
type Subject = { id: string; cart_id?: string } | null;

/** @returns how many seconds to wait; 0 to go on */
export async function takeTurn(container: MedusaContainer, name: LimitName, subject: Subject): Promise<number> {
  if (subject === null) {
    return 0;
  }
  const { id, ...known } = subject;
  const { per_minute, counted } = LIMITS[name];
  const turn = { key: `${name}:${id}`, per_minute };
  return counted === "here"
    ? takeReadingTurn(turn, Date.now())
    : cartRecovery(container).takeTurn({ ...turn, ...known });
}

type Refuse = (req: MedusaRequest, res: MedusaResponse, retry_after_seconds: number) => void | Promise<void>;

const refuseInJson: Refuse = (_req, res, seconds) => {
  sendTooManyRequests(res, `Too many requests within a minute; try again in ${seconds} seconds`, seconds);
};

/**
 * Lets a request on while there are not too many about the same subject. Never by where it comes from: storefronts render on
 * servers, and mail programs unsubscribe from a few addresses for everybody.
 */
export function limited<Req extends MedusaRequest>(
  name: LimitName,
  subjectOf: (req: Req) => Subject,
  refuse: Refuse = refuseInJson,
) {
  return async function limitRate(req: Req, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
    const retry_after_seconds = await takeTurn(req.scope, name, subjectOf(req));
    if (retry_after_seconds === 0) {
      next();
      return;
    }
    await refuse(req, res, retry_after_seconds);
  };
}

/** What a genuine token is about. Others are not counted: they lead nowhere, and there is no end of them. */
export function tokenSubject(req: MedusaRequest, purpose: TokenPurpose, token: string): Subject {
  const claims = verifyToken(purpose, token, tokenSecrets(cartRecovery(req.scope).options), new Date());
  return claims && { id: claims.subject };
}
