import { LEEWAY_MS } from "../../domain/delivery/throttle";
import type { Claim } from "../../modules/cart-recovery/queries/claim-due-sessions";
import type { CartRecoveryModuleService } from "../../modules/cart-recovery/service";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";

export type Throttle = {
  /** How many mails may leave now. */
  granted: number;
  /** When mails are due and none may leave: how long until one may. */
  wait_ms: number;
  /** For mails that did not leave after all. */
  returnUnused(count: number): Promise<void>;
};

/** Asks for as many mails as are due. Without a setting all may leave, and nothing is asked of the database. */
export async function openThrottle(
  service: CartRecoveryModuleService,
  { values: { max_emails_per_minute } }: SettingsState,
  claim: Claim,
): Promise<Throttle> {
  if (max_emails_per_minute === null) {
    return { granted: claim.limit, wait_ms: 0, returnUnused: () => Promise.resolve() };
  }
  const grant = await service.takeSendingTokens({ max_emails_per_minute, claim });
  const granted_at = Date.now();
  return {
    ...grant,
    returnUnused: async (unused) => {
      if (Date.now() - granted_at < LEEWAY_MS) {
        await service.returnSendingTokens({ max_emails_per_minute, unused });
      }
    },
  };
}
