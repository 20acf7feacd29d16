import { randomUUID } from "node:crypto";
import type { Claim } from "../../modules/cart-recovery/queries/claim-due-sessions";
import type { CartRecoveryModuleService } from "../../modules/cart-recovery/service";

/** Which sessions to take: all that are due, or only some. */
export type BatchInput = { session_ids: string[] | null };

/** A claim on the next batch, with a token that nobody else has. */
export function newClaim({ options }: CartRecoveryModuleService, { session_ids }: BatchInput): Claim {
  return {
    claim_token: randomUUID(),
    lease_seconds: options.leaseSeconds,
    limit: options.batchSize,
    session_ids,
  };
}
