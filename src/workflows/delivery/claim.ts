import { randomUUID } from "node:crypto";
import type { Claim } from "../../modules/cart-recovery/queries/claim-due-sessions";
import type { CartRecoveryModuleService } from "../../modules/cart-recovery/service";

export type BatchInput = {
  /** Which sessions to take; null for all that are due. */
  session_ids: string[] | null;
  /** Whether the mail server has just taken a whole batch, so that no mail of this one needs to go ahead to find out. */
  proven?: boolean;
};

/** A claim on the next batch, with a token that nobody else has. */
export function newClaim(
  { options }: CartRecoveryModuleService,
  { session_ids }: Pick<BatchInput, "session_ids">,
): Claim {
  return {
    claim_token: randomUUID(),
    lease_seconds: options.leaseSeconds,
    limit: options.batchSize,
    session_ids,
  };
}
