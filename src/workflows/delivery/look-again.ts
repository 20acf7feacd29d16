import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
import type { DecidedEmail } from "../../modules/cart-recovery/operations/decide-emails";
import type { EmailRow } from "../../modules/cart-recovery/rows";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import { type CartWithFacts, loadCartFacts } from "../decision/load-cart-facts";
import { batchOrSingly } from "./batch-or-singly";
import { messageOf } from "./notification";
import { settlementOf } from "./settlement";

export type LookedAt = {
  decided: DecidedEmail[];
  /** By session. */
  carts: Map<string, CartWithFacts>;
  /** What became of mails that could not be decided. */
  failed: DeliveryOutcome["kind"][];
};

/**
 * Reads the carts of claimed mails and decides each mail afresh. What cannot be decided goes back for a later attempt, with
 * the reason, and keeps nothing else back.
 */
export async function lookAgain(
  container: MedusaContainer,
  { claim_token, emails, settings }: { claim_token: string; emails: readonly EmailRow[]; settings: SettingsState },
): Promise<LookedAt> {
  const service = cartRecovery(container);
  const looked: LookedAt = { decided: [], carts: new Map(), failed: [] };
  const decide = async (groups: readonly EmailRow[][]) => {
    const sessions = await service.findSessions(
      groups.flatMap((group) => group.slice(0, 1).map(({ checkout_session_id }) => checkout_session_id)),
    );
    const carts = await loadCartFacts(container, sessions, settings.values);
    carts.forEach((cart, id) => looked.carts.set(id, cart));
    return service.decideEmails({
      claim_token,
      emails: groups.flat().map((email) => ({ email, cart: carts.get(email.checkout_session_id) ?? null })),
      settings,
      now: new Date(),
    });
  };
  looked.decided = await batchOrSingly(bySession(emails), decide, {
    assertHealthy: () => service.getSettings(),
    onFailed: async (group, error) => {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      const ids = group.map(({ id }) => id).join(", ");
      logger.error(`Recovery email ${ids} could not be decided`, error instanceof Error ? error : undefined);
      const outcome: DeliveryOutcome = { kind: "retry", error: `The mail could not be decided: ${messageOf(error)}` };
      await service.settleEmails({
        claim_token,
        sequence: settings.values.sequence,
        emails: group.map((email) => settlementOf(email, outcome, new Date())),
      });
      looked.failed.push(...group.map(() => outcome.kind));
    },
  });
  return looked;
}

/** Two waiting mails of one session are decided together. */
function bySession(emails: readonly EmailRow[]): EmailRow[][] {
  const groups = new Map<string, EmailRow[]>();
  for (const email of emails) {
    groups.set(email.checkout_session_id, [...(groups.get(email.checkout_session_id) ?? []), email]);
  }
  return [...groups.values()];
}
