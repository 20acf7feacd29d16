import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Outcome } from "../../../domain/decision/decision";
import type { DeliveryOutcome } from "../../../domain/delivery/outcome";
import type { DecidedEmail } from "../../../modules/cart-recovery/operations/decide-emails";
import type { Claim } from "../../../modules/cart-recovery/queries/claim-due-sessions";
import type { CartRecoveryModuleService } from "../../../modules/cart-recovery/service";
import type { SettingsState } from "../../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../../cart-recovery-service";
import { findLaterOrders } from "../../session/find-later-orders";
import { loadCarts, type LoadedCart } from "../../session/load-carts";
import { type BatchInput, newClaim } from "../claim";
import { createComposer, type Mail } from "../compose";
import { handOver } from "../hand-over";
import { findSender } from "../sender";
import { settlementOf } from "../settlement";

export type SentBatch = {
  /** How many were due; a full batch means that more may be. */
  claimed: number;
  decisions: Outcome[];
  outcomes: DeliveryOutcome["kind"][];
  /** When mails are due that the throttle holds back: how long until one may leave. */
  wait_ms: number;
};

const NOTHING: SentBatch = { claimed: 0, decisions: [], outcomes: [], wait_ms: 0 };

/**
 * Claims due mails, decides each afresh, and hands the rest over. It is never retried as a whole and has nothing to
 * undo: a mail that left cannot be taken back, and each mail's row says how far it came.
 */
export const sendDueEmailsStep = createStep(
  { name: "cart-recovery-send-due-emails-step", maxRetries: 0 },
  async (input: BatchInput, { container }) => {
    const service = cartRecovery(container);
    const permission = await service.takeSendingPermission(new Date());
    if (permission === "wait") {
      return new StepResponse(NOTHING);
    }
    const settings = await service.getSettings();
    const next = { ...newClaim(service, input), ...(permission === "probe" && { limit: 1 }) };
    const throttle = await openThrottle(service, settings, next);
    if (throttle.granted === 0) {
      return new StepResponse({ ...NOTHING, wait_ms: throttle.wait_ms });
    }
    const claim = { ...next, limit: throttle.granted };
    const { claim_token } = claim;
    const emails = await service.claimDueEmails(claim);
    if (emails.length === 0) {
      await throttle.returnUnused(claim.limit);
      return new StepResponse(NOTHING);
    }
    const sessions = await service.listCheckoutSessions({
      id: emails.map(({ checkout_session_id }) => checkout_session_id),
    });
    const carts = await loadCarts(
      container,
      sessions.map(({ cart_id }) => cart_id),
    );
    const ordered = await findLaterOrders(container, sessions);
    const sessionsById = new Map(sessions.map((session) => [session.id, session]));
    const decided = await service.decideEmails({
      claim_token,
      emails: emails.flatMap((email) => {
        const session = sessionsById.get(email.checkout_session_id);
        if (!session) {
          return [];
        }
        const gone = { email_key: session.email_key, item_count: 0, completed: false };
        const cart = { ...(carts.get(session.cart_id) ?? gone), ordered_since: ordered.has(session.id) };
        return [{ email, session, step: email.step, due_at: email.scheduled_at, cart }];
      }),
      settings,
      now: new Date(),
    });
    const toSend = decided.filter(({ decision }) => decision.outcome === "send");
    const outcomes = await composeAndSend(container, { claim_token, toSend, carts, settings });
    await throttle.returnUnused(claim.limit - outcomes.filter((kind) => kind !== "refused").length);
    return new StepResponse<SentBatch>({
      wait_ms: 0,
      claimed: emails.length,
      decisions: decided.map(({ decision }) => decision.outcome),
      outcomes,
    });
  },
);

type Throttle = {
  /** How many mails may leave now. */
  granted: number;
  wait_ms: number;
  returnUnused(count: number): Promise<void>;
};

/** Without a setting everything may leave, and nothing is asked of the database. */
async function openThrottle(
  service: CartRecoveryModuleService,
  { values: { max_emails_per_minute } }: SettingsState,
  claim: Claim,
): Promise<Throttle> {
  if (max_emails_per_minute === null) {
    return { granted: claim.limit, wait_ms: 0, returnUnused: () => Promise.resolve() };
  }
  const grant = await service.takeSendingTokens({ max_emails_per_minute, claim });
  return { ...grant, returnUnused: (unused) => service.returnSendingTokens({ max_emails_per_minute, unused }) };
}

type ToSend = {
  claim_token: string;
  toSend: readonly DecidedEmail[];
  carts: ReadonlyMap<string, LoadedCart>;
  settings: SettingsState;
};

async function composeAndSend(container: MedusaContainer, batch: ToSend): Promise<DeliveryOutcome["kind"][]> {
  const service = cartRecovery(container);
  const { channel } = service.options;
  const sender = findSender(batch.settings.values, channel);
  if (!sender || batch.toSend.length === 0) {
    return sender ? [] : settleAll(container, batch, "There is no sender address in the settings or the provider");
  }
  const compose = await createComposer({ options: service.options, settings: batch.settings, sender });
  const mails: Mail[] = [];
  const failed: DecidedEmail[] = [];
  for (const item of batch.toSend) {
    try {
      const cart = batch.carts.get(item.session.cart_id);
      if (!cart) {
        throw new Error("The cart is gone");
      }
      mails.push(compose(item, cart));
    } catch (error) {
      // One cart that cannot be composed must not keep back the others.
      failed.push(item);
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.error(`Recovery email ${item.email.id} could not be composed`, error instanceof Error ? error : undefined);
    }
  }
  const uncomposed = await settleAll(
    container,
    { ...batch, toSend: failed },
    "The mail could not be composed; the server's log says why",
  );
  const outcomes =
    mails.length > 0 ? await handOver(container, { claim_token: batch.claim_token, channel, mails }) : [];
  return [...uncomposed, ...outcomes];
}

/** Puts mails back for a later attempt, with the reason. */
async function settleAll(
  container: MedusaContainer,
  { claim_token, toSend }: ToSend,
  error: string,
): Promise<DeliveryOutcome["kind"][]> {
  const outcome: DeliveryOutcome = { kind: "retry", error };
  await cartRecovery(container).settleEmails({
    claim_token,
    emails: toSend.map(({ email }) => settlementOf(email, outcome, new Date())),
  });
  return toSend.map(() => outcome.kind);
}
