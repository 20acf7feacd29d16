import type { Writable } from "node:stream";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context } from "@medusajs/framework/types";
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils";
import type { Permission } from "../../domain/delivery/breaker";
import type { Resolution } from "../../domain/delivery/email-status";
import type { HealthFigures } from "../../domain/delivery/health";
import type { CartSnapshot } from "../../domain/session/record-activity";
import { closeSmtpSenders } from "../../providers/notification-smtp/senders";
import { CheckoutSession } from "./models/checkout-session";
import { ConsentRecord } from "./models/consent-record";
import { MarketingSubscription } from "./models/marketing-subscription";
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
import { exportSubscriptions } from "./operations/export-subscriptions";
import { type ImportInput, type ImportOutcome, importSubscriptions } from "./operations/import-subscriptions";
import { openRestoredSession, type RestoredSessionInput } from "./operations/open-restored-session";
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
import { findCartsWithoutSession, findUnrecordedOrders } from "./queries/find-unrecorded";
import {
  findSubscription,
  type ListedSubscription,
  listSubscriptions,
  type SubscriptionListInput,
} from "./queries/list-subscriptions";
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
  RecoveryDecision,
  RecoveryDeliveryState,
  RecoveryEmail,
  RecoverySettings,
}) {
  readonly options: CartRecoveryOptions;

  /**
   * Mails being transmitted finish before the process ends. Medusa calls hooks on modules, not on their providers; and this
   * one before the others shut down, so that what became of those mails can still be written.
   */
  readonly __hooks = { onApplicationPrepareShutdown: closeSmtpSenders };

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    super(dependencies, options);
    this.options = parseOptions(options);
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

  /** Several acts, all or none. */
  @InjectTransactionManager()
  async recordConsentActs(acts: readonly ConsentAct[], @MedusaContext() context: Ctx = {}): Promise<void> {
    for (const act of acts) {
      await recordConsentAct(managerOf(context), act);
    }
  }

  /** One page of the subscription list, and how many there are in all. */
  @InjectManager()
  async listSubscriptions(
    input: SubscriptionListInput,
    @MedusaContext() context: Ctx = {},
  ): Promise<[ListedSubscription[], number]> {
    return listSubscriptions(managerOf(context), input);
  }

  /** The subscription of a normalised address. */
  @InjectManager()
  async retrieveSubscriptionOf(email: string, @MedusaContext() context: Ctx = {}): Promise<ListedSubscription> {
    const subscription = await findSubscription(managerOf(context), email);
    if (!subscription) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no marketing subscription of this address");
    }
    return subscription;
  }

  /** Streams a subscription list in; on one connection and in one transaction of its own. */
  @InjectManager()
  async importSubscriptions(
    input: Omit<ImportInput, "limits">,
    @MedusaContext() context: Ctx = {},
  ): Promise<ImportOutcome> {
    return importSubscriptions(managerOf(context).getKnex(), { ...input, limits: this.options.importLimits });
  }

  /** Streams the whole subscription list out as CSV. */
  @InjectManager()
  async exportSubscriptions(target: Writable, @MedusaContext() context: Ctx = {}): Promise<void> {
    await exportSubscriptions(managerOf(context).getKnex(), target);
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
    input: { claim_token: string; ids: readonly string[] },
    @MedusaContext() context: Ctx = {},
  ): Promise<Set<string>> {
    return beginSending(managerOf(context), { ...input, lease_seconds: this.options.leaseSeconds });
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
