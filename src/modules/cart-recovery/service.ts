import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context } from "@medusajs/framework/types";
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import type { Permission } from "../../domain/delivery/breaker";
import type { Resolution } from "../../domain/delivery/email-status";
import type { HealthFigures } from "../../domain/delivery/health";
import type { CartSnapshot } from "../../domain/session/record-activity";
import { closeSmtpSenders } from "../../providers/notification-smtp/senders";
import { Lifetime } from "./lifetime";
import { CheckoutSession } from "./models/checkout-session";
import { ConsentRecord } from "./models/consent-record";
import { MarketingSubscription } from "./models/marketing-subscription";
import { RecoveryDailyFigure } from "./models/recovery-daily-figure";
import { RecoveryDecision } from "./models/recovery-decision";
import { RecoveryDeliveryState } from "./models/recovery-delivery-state";
import { RecoveryEmail } from "./models/recovery-email";
import { RecoverySettings } from "./models/recovery-settings";
import {
  changeSettings,
  type ChangeSettingsInput,
  type SettingsChanged,
  settingsState,
} from "./operations/change-settings";
import { completeSession, type CompleteSessionInput } from "./operations/complete-session";
import { reportSending, type SendingReport, takeSendingPermission } from "./operations/control-sending";
import { type DecidedEmail, decideEmails, type DecideEmailsInput } from "./operations/decide-emails";
import type { DecidedSession } from "./operations/decide-sessions";
import { expireSessions, type ExpireSessionsInput } from "./operations/expire-sessions";
import { openRestoredSession, type RestoredSessionInput } from "./operations/open-restored-session";
import { type PrunedPage, pruneHistory, type PruneInput } from "./operations/prune-history";
import { recordCartActivity } from "./operations/record-cart-activity";
import { recordConsentAct } from "./operations/record-consent-act";
import { suppressAddress, type Suppression } from "./operations/suppress-address";
import { returnSendingTokens, takeSendingTokens } from "./operations/throttle-sending";
import { updateSessionChoices, type UpdateSessionChoicesInput } from "./operations/update-session-choices";
import { type CartRecoveryOptions, parseOptions } from "./options";
import { beginSending } from "./queries/begin-sending";
import { claimDueEmails } from "./queries/claim-due-emails";
import { type Claim, claimDueSessions } from "./queries/claim-due-sessions";
import { type DeliveryState, noteSweep, readDeliveryState } from "./queries/delivery-state";
import { ensureDurableCommit } from "./queries/ensure-durable-commit";
import { findOpenCarts, type OpenCart } from "./queries/find-open-carts";
import { findCartsWithoutSession, findUnrecordedOrders } from "./queries/find-unrecorded";
import { makeSessionDue } from "./queries/make-session-due";
import { markLostEmails } from "./queries/mark-lost-emails";
import { readHealth } from "./queries/read-health";
import { resolveUnknownEmail } from "./queries/resolve-unknown-email";
import type { ConsentAct } from "./queries/save-consent-act";
import { readSettings } from "./queries/settings";
import { type EmailSettlement, settleEmails } from "./queries/settle-emails";
import type { EmailRow, SessionRow } from "./rows";
import type { SettingsState } from "./settings-state";

type Ctx = Context<EntityManager>;

/** Together well below the 30 seconds that process managers commonly grant between SIGTERM and SIGKILL. */
const CONVERSATIONS_MS = 20_000;
const LAST_WRITES_MS = 5_000;

function managerOf(context: Ctx): EntityManager {
  const manager = context.transactionManager ?? context.manager;
  if (!manager) {
    throw new Error("The cart recovery module was called without a database connection");
  }
  return manager;
}

/**
 * The module's main service. Beside Medusa's generated methods, each method here is one transaction: what it does is in
 * `operations/`, and each hot statement is a file in `queries/`.
 */
export class CartRecoveryModuleService extends MedusaService({
  CheckoutSession,
  ConsentRecord,
  MarketingSubscription,
  RecoveryDailyFigure,
  RecoveryDecision,
  RecoveryDeliveryState,
  RecoveryEmail,
  RecoverySettings,
}) {
  readonly options: CartRecoveryOptions;

  readonly lifetime = new Lifetime();

  /** Medusa calls hooks on modules, not on their providers; and this one while the database can still be written to. */
  readonly __hooks = { onApplicationPrepareShutdown: () => this.prepareShutdown() };

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    super(dependencies, options);
    this.options = parseOptions(options);
  }

  /**
   * Mails in an SMTP conversation finish, all others are released for the next process, and the connections are closed:
   * within 25 seconds, whatever the mail server does.
   */
  private async prepareShutdown(): Promise<void> {
    this.lifetime.end();
    await closeSmtpSenders({ grace_ms: CONVERSATIONS_MS });
    await this.lifetime.settled(LAST_WRITES_MS);
  }

  @InjectManager()
  async getSettings(@MedusaContext() context: Ctx = {}): Promise<SettingsState> {
    return settingsState(await readSettings(managerOf(context)));
  }

  @InjectTransactionManager()
  async changeSettings(input: ChangeSettingsInput, @MedusaContext() context: Ctx = {}): Promise<SettingsChanged> {
    return changeSettings(managerOf(context), input);
  }

  /** Applies one sign of life of a cart, and returns the cart's newest session. */
  @InjectTransactionManager()
  async recordCartActivity(
    input: { cart: CartSnapshot; at: Date; settings: SettingsState },
    @MedusaContext() context: Ctx = {},
  ): Promise<SessionRow | null> {
    return recordCartActivity(managerOf(context), { ...input, settings: input.settings.values });
  }

  @InjectTransactionManager()
  async completeSession(input: CompleteSessionInput, @MedusaContext() context: Ctx = {}): Promise<SessionRow | null> {
    return completeSession(managerOf(context), input);
  }

  @InjectTransactionManager()
  async updateSessionChoices(
    input: UpdateSessionChoicesInput,
    @MedusaContext() context: Ctx = {},
  ): Promise<SessionRow> {
    return updateSessionChoices(managerOf(context), input);
  }

  @InjectManager()
  async findCartsWithoutSession(cart_ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<string[]> {
    return findCartsWithoutSession(managerOf(context), cart_ids);
  }

  @InjectManager()
  async findUnrecordedOrders(order_ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<string[]> {
    return findUnrecordedOrders(managerOf(context), order_ids);
  }

  @InjectManager()
  async findOpenCarts(
    page: { before: Date; after: string; limit: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<OpenCart[]> {
    return findOpenCarts(managerOf(context), page);
  }

  /** Makes a session due now; null when it is not open any more. */
  @InjectTransactionManager()
  async makeSessionDue(id: string, @MedusaContext() context: Ctx = {}): Promise<SessionRow | null> {
    return makeSessionDue(managerOf(context), id);
  }

  /** Ties a restored cart to the session it came from; null when that already has another open one. */
  @InjectTransactionManager()
  async openRestoredSession(
    input: RestoredSessionInput & { settings: SettingsState },
    @MedusaContext() context: Ctx = {},
  ): Promise<SessionRow | null> {
    return openRestoredSession(managerOf(context), { ...input, settings: input.settings.values });
  }

  @InjectTransactionManager()
  async recordConsentAct(act: ConsentAct, @MedusaContext() context: Ctx = {}): Promise<void> {
    await recordConsentAct(managerOf(context), act);
  }

  /** Never mails an address again. */
  @InjectTransactionManager()
  async suppressAddress(suppression: Suppression, @MedusaContext() context: Ctx = {}): Promise<void> {
    await suppressAddress(managerOf(context), suppression);
  }

  @InjectTransactionManager()
  async claimDueSessions(claim: Claim, @MedusaContext() context: Ctx = {}): Promise<SessionRow[]> {
    return claimDueSessions(managerOf(context), claim);
  }

  @InjectTransactionManager()
  async expireSessions(input: ExpireSessionsInput, @MedusaContext() context: Ctx = {}): Promise<DecidedSession[]> {
    return expireSessions(managerOf(context), input);
  }

  @InjectTransactionManager()
  async claimDueEmails(claim: Claim, @MedusaContext() context: Ctx = {}): Promise<EmailRow[]> {
    return claimDueEmails(managerOf(context), claim);
  }

  @InjectTransactionManager()
  async decideEmails(input: DecideEmailsInput, @MedusaContext() context: Ctx = {}): Promise<DecidedEmail[]> {
    return decideEmails(managerOf(context), input);
  }

  /** Commits `sending` for a group of mails; see the query for what is refused. */
  @InjectTransactionManager()
  async beginSending(
    input: { claim_token: string; ids: readonly string[]; lease_seconds: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<Set<string>> {
    await ensureDurableCommit(managerOf(context));
    return beginSending(managerOf(context), input);
  }

  @InjectTransactionManager()
  async settleEmails(
    input: { claim_token: string; emails: readonly EmailSettlement[] },
    @MedusaContext() context: Ctx = {},
  ): Promise<Set<string>> {
    return settleEmails(managerOf(context), input);
  }

  /** Whether a batch may be sent now, send a probe, or wait; see `domain/delivery/breaker`. */
  @InjectTransactionManager()
  async takeSendingPermission(now: Date, @MedusaContext() context: Ctx = {}): Promise<Permission> {
    return takeSendingPermission(managerOf(context), now);
  }

  /** How many of the due mails may leave now by the merchant's throttle, and if none, when. */
  @InjectTransactionManager()
  async takeSendingTokens(
    input: { max_emails_per_minute: number; claim: Pick<Claim, "session_ids" | "limit"> },
    @MedusaContext() context: Ctx = {},
  ): Promise<{ granted: number; wait_ms: number }> {
    return takeSendingTokens(managerOf(context), input);
  }

  @InjectTransactionManager()
  async returnSendingTokens(
    input: { max_emails_per_minute: number; unused: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<void> {
    await returnSendingTokens(managerOf(context), input);
  }

  @InjectTransactionManager()
  async reportSending(report: SendingReport, now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    await reportSending(managerOf(context), report, now);
  }

  @InjectManager()
  async getDeliveryState(@MedusaContext() context: Ctx = {}): Promise<DeliveryState> {
    return readDeliveryState(managerOf(context));
  }

  @InjectManager()
  async readHealth(@MedusaContext() context: Ctx = {}): Promise<HealthFigures> {
    return readHealth(managerOf(context));
  }

  @InjectTransactionManager()
  async noteSweep(@MedusaContext() context: Ctx = {}): Promise<void> {
    await noteSweep(managerOf(context));
  }

  /** Deletes a page of what is past its retention. */
  @InjectTransactionManager()
  async pruneHistory(input: PruneInput, @MedusaContext() context: Ctx = {}): Promise<PrunedPage> {
    return pruneHistory(managerOf(context), input);
  }

  /** A person's word on a mail whose outcome could not be known; null when it is not `unknown`. */
  @InjectTransactionManager()
  async resolveUnknownEmail(
    input: { id: string; as: Resolution },
    @MedusaContext() context: Ctx = {},
  ): Promise<EmailRow | null> {
    return resolveUnknownEmail(managerOf(context), input);
  }

  @InjectTransactionManager()
  async markLostEmails(@MedusaContext() context: Ctx = {}): Promise<number> {
    return markLostEmails(managerOf(context));
  }
}
