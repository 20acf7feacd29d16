import type { Writable } from "node:stream";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context, Logger } from "@medusajs/framework/types";
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils";
import { addressHasher } from "../../domain/consent/address-hash";
import type { Topic } from "../../domain/consent/precedence";
import type { ConsentText as ConsentPromptText } from "../../domain/consent/prompt";
import type { Permission } from "../../domain/delivery/breaker";
import type { Resolution } from "../../domain/delivery/email-status";
import type { HealthFigures } from "../../domain/delivery/health";
import type { CartSnapshot } from "../../domain/session/record-activity";
import type { Counts } from "../../domain/statistics/figures";
import type { HoldoutGroups } from "../../domain/statistics/holdout-effect";
import { closeSmtpSenders } from "../../providers/notification-smtp/senders";
import { KnownSettings } from "./known-settings";
import { Lifetime } from "./lifetime";
import { CheckoutSession } from "./models/checkout-session";
import { ConfirmationEmail } from "./models/confirmation-email";
import { ConsentRecord } from "./models/consent-record";
import { ConsentText } from "./models/consent-text";
import { ErasedAddress } from "./models/erased-address";
import { MarketingSubscription } from "./models/marketing-subscription";
import { RecoveryDailyFigure } from "./models/recovery-daily-figure";
import { RecoveryDecision } from "./models/recovery-decision";
import { RecoveryDeliveryState } from "./models/recovery-delivery-state";
import { RecoveryEmail } from "./models/recovery-email";
import { RecoveryEvent } from "./models/recovery-event";
import { RecoveryPromotion } from "./models/recovery-promotion";
import { RecoveryRateLimit } from "./models/recovery-rate-limit";
import { RecoverySettings } from "./models/recovery-settings";
import { RecoveryVisit } from "./models/recovery-visit";
import { advanceAndGoOn, type AdvanceEmailsInput, needsTransaction } from "./operations/advance-and-go-on";
import { changePreferences, type ChangePreferencesInput } from "./operations/change-preferences";
import { changeSettings, type ChangeSettingsInput, type SettingsChanged } from "./operations/change-settings";
import { type CompletedSession, completeSession, type CompleteSessionInput } from "./operations/complete-session";
import { confirmSubscription } from "./operations/confirm-subscription";
import { reportSending, type SendingReport, takeSendingPermission } from "./operations/control-sending";
import { type DecidedEmail, decideEmails, type DecideEmailsInput } from "./operations/decide-emails";
import {
  eraseAddress,
  type EraseAddressInput,
  type ErasedAddress as ErasedAddressResult,
} from "./operations/erase-address";
import { type ExpiredSession, expireSessions, type ExpireSessionsInput } from "./operations/expire-sessions";
import { exportSubscriptions } from "./operations/export-subscriptions";
import { findConsentedSessions } from "./operations/find-consented-sessions";
import { followCart } from "./operations/follow-cart";
import { type ImportInput, type ImportOutcome, importSubscriptions } from "./operations/import-subscriptions";
import { type Due, judgeDue, type JudgeDueInput, readDue } from "./operations/judge-due";
import type { Judgement, JudgeOptions, SessionToDecide } from "./operations/judge-sessions";
import { findErasedAddresses, keepSuppressed } from "./operations/keep-suppressed";
import { loseEmails } from "./operations/lose-emails";
import { openRestoredSession, type RestoredSessionInput } from "./operations/open-restored-session";
import { type PrunedPage, pruneHistory, type PruneInput } from "./operations/prune-history";
import { recordCartActivity } from "./operations/record-cart-activity";
import { recordConsentAct } from "./operations/record-consent-act";
import {
  type ReservedPromotion,
  reservePromotions,
  type ReservePromotionsInput,
} from "./operations/reserve-promotions";
import { resolveEmail } from "./operations/resolve-email";
import { settleAndGoOn, type SettleEmailsInput } from "./operations/settle-and-go-on";
import { suppressAddress, type Suppression } from "./operations/suppress-address";
import { returnSendingTokens, takeSendingToken, takeSendingTokens } from "./operations/throttle-sending";
import { updateSessionChoices, type UpdateSessionChoicesInput } from "./operations/update-session-choices";
import { warnOfPendingMigrations } from "./operations/warn-of-pending-migrations";
import { type CartRecoveryOptions, oldestSecret, parseOptions } from "./options";
import { beginSending } from "./queries/begin-sending";
import { claimDueEmails } from "./queries/claim-due-emails";
import { type Claim, claimDueSessions, type ClaimedSessionRow } from "./queries/claim-due-sessions";
import {
  beginConfirmation,
  type ConfirmationSettlement,
  hasDueConfirmation,
  markLostConfirmations,
  permitConfirmation,
  pruneConfirmations,
  settleConfirmation,
} from "./queries/confirmation-emails";
import { findConsentText, noteConsentText } from "./queries/consent-texts";
import { type DeliveryState, noteSweep, readDeliveryState } from "./queries/delivery-state";
import { findAddresses } from "./queries/find-addresses";
import { findEmails } from "./queries/find-emails";
import { type KnownSession, readLatestSession } from "./queries/find-latest-session";
import { findOpenCarts, type OpenCart } from "./queries/find-open-carts";
import { findRestored, type RestoredSession } from "./queries/find-restored";
import { findCartsWithoutSession, findUnrecordedOrders } from "./queries/find-unrecorded";
import {
  findSubscription,
  findSubscriptionsById,
  type ListedSubscription,
  listSubscriptions,
  type SubscriptionListInput,
} from "./queries/list-subscriptions";
import { makeSessionDue } from "./queries/make-session-due";
import { noteConversions } from "./queries/note-conversions";
import { notePromotionCodes } from "./queries/note-promotion-codes";
import { noteVisit } from "./queries/note-visit";
import { findRecoveredOrders, findUnreadOrders, type OrderRevenue, saveOrderRevenue } from "./queries/order-revenue";
import { readHealth } from "./queries/read-health";
import { findSessions } from "./queries/read-sessions";
import { readDailyCounts, readHoldoutGroups, type StatisticsRange } from "./queries/read-statistics";
import { readTopicSources } from "./queries/read-topic-sources";
import { type ClaimedEvent, claimEvents, deleteEvents } from "./queries/recovery-events";
import { forgetPromotions } from "./queries/recovery-promotions";
import type { ConsentAct, ConsentSource } from "./queries/save-consent-act";
import { readSettings } from "./queries/settings";
import { forgetTurns, takeTurn, type Turn } from "./queries/take-turn";
import type { ConfirmationRow, EmailRow, SessionRow } from "./rows";
import type { SettingsState } from "./settings-state";

type Ctx = Context<EntityManager>;

/** One sign of life of a cart, as it is now. */
type CartActivity = {
  cart: CartSnapshot;
  /** The cart's newest session; absent where it was not read with the cart. */
  known?: KnownSession | null;
  at: Date;
  settings: SettingsState;
};

/** What decisions take from the secrets of the options; no caller has to hand it over. */
type Secrets = Pick<JudgeOptions, "holdout_secret" | "hash">;

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
  ConfirmationEmail,
  ConsentRecord,
  ConsentText,
  ErasedAddress,
  MarketingSubscription,
  RecoveryDailyFigure,
  RecoveryDecision,
  RecoveryDeliveryState,
  RecoveryEmail,
  RecoveryEvent,
  RecoveryPromotion,
  RecoveryRateLimit,
  RecoverySettings,
  RecoveryVisit,
}) {
  readonly options: CartRecoveryOptions;
  private readonly secrets: Secrets;

  readonly lifetime = new Lifetime();

  private readonly settings = new KnownSettings();

  /** Medusa calls hooks on modules, not on their providers; and this one while the database can still be written to. */
  readonly __hooks = {
    onApplicationStart: () => this.warnOfPendingMigrations(),
    onApplicationPrepareShutdown: () => this.prepareShutdown(),
  };

  private readonly logger: Logger;

  constructor(dependencies: Record<string, unknown> & { logger: Logger }, options: unknown) {
    super(dependencies, options);
    this.logger = dependencies.logger;
    this.options = parseOptions(options);
    this.secrets = {
      holdout_secret: oldestSecret(this.options),
      hash: addressHasher([this.options.secret, ...this.options.previousSecrets]),
    };
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
  private async warnOfPendingMigrations(@MedusaContext() context: Ctx = {}): Promise<void> {
    await warnOfPendingMigrations(managerOf(context), this.logger);
  }

  /** Takes a turn of what is limited: 0, or how many seconds to wait. */
  @InjectManager()
  async takeTurn(turn: Turn, @MedusaContext() context: Ctx = {}): Promise<number> {
    return takeTurn(managerOf(context), turn);
  }

  @InjectManager()
  async forgetTurns(@MedusaContext() context: Ctx = {}): Promise<void> {
    await forgetTurns(managerOf(context));
  }

  @InjectManager()
  async getSettings(@MedusaContext() context: Ctx = {}): Promise<SettingsState> {
    return this.settings.of(await readSettings(managerOf(context)));
  }

  /** The same by the version of their row, which is read only where it is another than the last; see `look-at-cart`. */
  async getSettingsAs(row_version: string | null): Promise<SettingsState> {
    return this.settings.as(row_version) ?? (await this.getSettings());
  }

  @InjectTransactionManager()
  async changeSettings(input: ChangeSettingsInput, @MedusaContext() context: Ctx = {}): Promise<SettingsChanged> {
    return changeSettings(managerOf(context), input);
  }

  /** Applies one sign of life of a cart, and returns the cart's newest session. */
  @InjectManager()
  async recordCartActivity(input: CartActivity, @MedusaContext() context: Ctx = {}): Promise<SessionRow | null> {
    const manager = managerOf(context);
    const known = input.known === undefined ? await readLatestSession(manager, input.cart.cart_id) : input.known;
    const followed = await followCart(manager, { ...input, known, settings: input.settings.values });
    return followed === undefined ? this.recordUnderLock(input, context) : followed;
  }

  @InjectTransactionManager()
  private async recordUnderLock(input: CartActivity, @MedusaContext() context: Ctx = {}): Promise<SessionRow | null> {
    const session = await recordCartActivity(managerOf(context), { ...input, settings: input.settings.values });
    await this.keepSuppressed(context, session?.consent_email);
    return session;
  }

  @InjectTransactionManager()
  async completeSession(input: CompleteSessionInput, @MedusaContext() context: Ctx = {}): Promise<CompletedSession> {
    return completeSession(managerOf(context), input);
  }

  @InjectTransactionManager()
  async updateSessionChoices(
    input: UpdateSessionChoicesInput,
    @MedusaContext() context: Ctx = {},
  ): Promise<SessionRow> {
    const session = await updateSessionChoices(managerOf(context), input);
    await this.keepSuppressed(context, session.consent_email);
    return session;
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

  /** What the link of a session led to, at the end of a chain of restores if there was one. */
  @InjectManager()
  async findRestored(session_id: string, @MedusaContext() context: Ctx = {}): Promise<RestoredSession | null> {
    return findRestored(managerOf(context), session_id);
  }

  @InjectTransactionManager()
  async recordConsentAct(act: ConsentAct, @MedusaContext() context: Ctx = {}): Promise<void> {
    await recordConsentAct(managerOf(context), act);
    await this.keepSuppressed(context, act.email);
  }

  @InjectTransactionManager()
  async changePreferences(input: ChangePreferencesInput, @MedusaContext() context: Ctx = {}): Promise<void> {
    await changePreferences(managerOf(context), input);
    await this.keepSuppressed(context, input.email);
  }

  @InjectTransactionManager()
  async confirmSubscription(input: { email: string; at: Date }, @MedusaContext() context: Ctx = {}): Promise<void> {
    await confirmSubscription(managerOf(context), input);
  }

  /** Whether a confirmation mail is to be sent now. */
  @InjectTransactionManager()
  async hasDueConfirmation(input: { max_age_hours: number }, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    return hasDueConfirmation(managerOf(context), input);
  }

  /** The next confirmation mail that is due, committed as being sent. */
  @InjectTransactionManager()
  async beginConfirmation(
    input: { lease_seconds: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<ConfirmationRow | null> {
    return beginConfirmation(managerOf(context), input);
  }

  /** Whether the body of a confirmation mail may leave now. */
  @InjectTransactionManager()
  async permitConfirmation(
    input: { id: string; attempts: number; lease_seconds: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<boolean> {
    return permitConfirmation(managerOf(context), input);
  }

  @InjectTransactionManager()
  async settleConfirmation(settled: ConfirmationSettlement, @MedusaContext() context: Ctx = {}): Promise<void> {
    await settleConfirmation(managerOf(context), settled);
  }

  @InjectTransactionManager()
  async markLostConfirmations(@MedusaContext() context: Ctx = {}): Promise<void> {
    await markLostConfirmations(managerOf(context));
  }

  /** One token of the merchant's throttle, or 0 when there is none now. */
  @InjectTransactionManager()
  async takeConfirmationToken(max_emails_per_minute: number, @MedusaContext() context: Ctx = {}): Promise<number> {
    return takeSendingToken(managerOf(context), max_emails_per_minute);
  }

  /** Takes an address out of all tables of the plugin, and keeps it suppressed by its hash. */
  @InjectTransactionManager()
  async eraseAddress(input: EraseAddressInput, @MedusaContext() context: Ctx = {}): Promise<ErasedAddressResult> {
    return eraseAddress(managerOf(context), { ...input, hash: this.secrets.hash });
  }

  /** Which of these normalised addresses were erased, and so are never mailed. */
  @InjectManager()
  async findErasedAddresses(emails: readonly string[], @MedusaContext() context: Ctx = {}): Promise<Set<string>> {
    return findErasedAddresses(managerOf(context), { emails, hash: this.secrets.hash });
  }

  private async keepSuppressed(context: Ctx, email: string | null | undefined): Promise<void> {
    if (email) {
      await keepSuppressed(managerOf(context), { email, hash: this.secrets.hash });
    }
  }

  /** Where the status of each topic of a normalised address came from. */
  @InjectManager()
  async readTopicSources(
    email: string,
    @MedusaContext() context: Ctx = {},
  ): Promise<Partial<Record<Topic, ConsentSource>>> {
    return readTopicSources(managerOf(context), email);
  }

  /** Notes that a text is being shown beside the checkbox. */
  @InjectTransactionManager()
  async noteConsentText(shown: ConsentPromptText, @MedusaContext() context: Ctx = {}): Promise<void> {
    await noteConsentText(managerOf(context), shown);
  }

  /** The text of this version, if it was ever shown. */
  @InjectManager()
  async findConsentText(text_version: string, @MedusaContext() context: Ctx = {}): Promise<ConsentPromptText | null> {
    return findConsentText(managerOf(context), text_version);
  }

  /** Several acts, all or none. */
  @InjectTransactionManager()
  async recordConsentActs(acts: readonly ConsentAct[], @MedusaContext() context: Ctx = {}): Promise<void> {
    for (const act of acts) {
      await recordConsentAct(managerOf(context), act);
      await this.keepSuppressed(context, act.email);
    }
  }

  /** The normalised addresses of sessions that contain a part; null when they are many. */
  @InjectManager()
  async findSessionAddresses(part: string, @MedusaContext() context: Ctx = {}): Promise<string[] | null> {
    return findAddresses(managerOf(context), { table: "checkout_session", part });
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

  /** The subscriptions with these ids; those that are gone are absent. */
  @InjectManager()
  async retrieveSubscriptions(
    ids: readonly string[],
    @MedusaContext() context: Ctx = {},
  ): Promise<ListedSubscription[]> {
    return findSubscriptionsById(managerOf(context), ids);
  }

  /** Those of these sessions whose shopper agreed to be written to, with their marketing subscription. */
  @InjectManager()
  async findConsentedSessions(
    input: { sessions: readonly SessionRow[]; settings: SettingsState; now: Date },
    @MedusaContext() context: Ctx = {},
  ): Promise<Map<string, string>> {
    const { sessions, settings, now } = input;
    return findConsentedSessions(managerOf(context), sessions, { settings, now, ...this.secrets });
  }

  /** Sessions by id, set-wise: the generated method makes an entity of each row first, which a sweep has too many of. */
  @InjectManager()
  async findSessions(ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<SessionRow[]> {
    return findSessions(managerOf(context), ids);
  }

  /** The same for mails. */
  @InjectManager()
  async findEmails(ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<EmailRow[]> {
    return findEmails(managerOf(context), ids);
  }

  /** Events that are to be told, for as long as the lease lasts. */
  @InjectManager()
  async claimEvents(
    input: { limit: number; lease_seconds: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<ClaimedEvent[]> {
    return claimEvents(managerOf(context), input);
  }

  /** Forgets events that were told. */
  @InjectManager()
  async deleteEvents(ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<void> {
    await deleteEvents(managerOf(context), ids);
  }

  /** Streams a subscription list in; on one connection and in one transaction of its own. */
  @InjectManager()
  async importSubscriptions(
    input: Omit<ImportInput, "limits" | "hash">,
    @MedusaContext() context: Ctx = {},
  ): Promise<ImportOutcome> {
    return importSubscriptions(managerOf(context).getKnex(), {
      ...input,
      limits: this.options.importLimits,
      hash: this.secrets.hash,
    });
  }

  /** Streams the whole subscription list out as CSV. */
  @InjectManager()
  async exportSubscriptions(target: Writable, @MedusaContext() context: Ctx = {}): Promise<void> {
    await exportSubscriptions(managerOf(context).getKnex(), target);
  }

  /** Never mails an address again. */
  @InjectTransactionManager()
  async suppressAddress(suppression: Suppression, @MedusaContext() context: Ctx = {}): Promise<void> {
    const manager = managerOf(context);
    const { email } = suppression;
    const erased = await findErasedAddresses(manager, { emails: [email], hash: this.secrets.hash });
    // Suppressed for good by its hash; a bounce that comes late must not bring it back into the tables.
    if (!erased.has(email)) {
      await suppressAddress(manager, suppression);
    }
  }

  /** What the next sweep would look at; nothing is claimed. */
  @InjectManager()
  async readDue(limit: number, @MedusaContext() context: Ctx = {}): Promise<Due> {
    return readDue(managerOf(context), limit);
  }

  /** What the next sweep would decide; nothing is written. */
  @InjectTransactionManager()
  async judgeDue(
    input: Omit<JudgeDueInput, keyof Secrets>,
    @MedusaContext() context: Ctx = {},
  ): Promise<(SessionToDecide & Judgement)[]> {
    return judgeDue(managerOf(context), { ...input, ...this.secrets });
  }

  @InjectManager()
  async claimDueSessions(claim: Claim, @MedusaContext() context: Ctx = {}): Promise<ClaimedSessionRow[]> {
    return claimDueSessions(managerOf(context), claim);
  }

  @InjectTransactionManager()
  async expireSessions(
    input: Omit<ExpireSessionsInput, keyof Secrets | "send_lease_seconds"> & { send_lease_seconds?: number | null },
    @MedusaContext() context: Ctx = {},
  ): Promise<ExpiredSession[]> {
    return expireSessions(managerOf(context), { send_lease_seconds: null, ...input, ...this.secrets });
  }

  @InjectManager()
  async claimDueEmails(claim: Claim, @MedusaContext() context: Ctx = {}): Promise<EmailRow[]> {
    return claimDueEmails(managerOf(context), claim);
  }

  @InjectTransactionManager()
  async decideEmails(
    input: Omit<DecideEmailsInput, keyof Secrets>,
    @MedusaContext() context: Ctx = {},
  ): Promise<DecidedEmail[]> {
    return decideEmails(managerOf(context), { ...input, ...this.secrets });
  }

  /** The single-use codes of sessions, made up where there is none yet; those that get none are absent. */
  @InjectTransactionManager()
  async reservePromotions(
    input: Omit<ReservePromotionsInput, "hash">,
    @MedusaContext() context: Ctx = {},
  ): Promise<ReservedPromotion[]> {
    return reservePromotions(managerOf(context), { ...input, hash: this.secrets.hash });
  }

  /** Deletes what is known of single-use codes that ended and were made before. */
  @InjectTransactionManager()
  async forgetPromotions(input: { before: Date }, @MedusaContext() context: Ctx = {}): Promise<void> {
    await forgetPromotions(managerOf(context), input);
  }

  /** Notes the code that each claimed mail tells of. */
  @InjectTransactionManager()
  async notePromotionCodes(
    input: { claim_token: string; codes: readonly { email_id: string; code: string | null }[] },
    @MedusaContext() context: Ctx = {},
  ): Promise<void> {
    await notePromotionCodes(managerOf(context), input);
  }

  /** Commits `sending` for a group of mails; see the query for what is refused. */
  @InjectTransactionManager()
  async beginSending(
    input: { claim_token: string; ids: readonly string[]; lease_seconds: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<Set<string>> {
    return beginSending(managerOf(context), input);
  }

  @InjectTransactionManager()
  async settleEmails(input: SettleEmailsInput, @MedusaContext() context: Ctx = {}): Promise<Set<string>> {
    return settleAndGoOn(managerOf(context), input);
  }

  /** Settles mails of any claims and commits `sending` for others; returns the ids that may be transmitted. */
  @InjectManager()
  async advanceEmails(input: AdvanceEmailsInput, @MedusaContext() context: Ctx = {}): Promise<Set<string>> {
    return needsTransaction(input) ? this.advanceAndGoOn(input, context) : advanceAndGoOn(managerOf(context), input);
  }

  @InjectTransactionManager()
  private async advanceAndGoOn(input: AdvanceEmailsInput, @MedusaContext() context: Ctx = {}): Promise<Set<string>> {
    return advanceAndGoOn(managerOf(context), input);
  }

  /** Whether a batch may be sent now, send a probe, or wait; see `domain/delivery/breaker`. */
  @InjectTransactionManager()
  async takeSendingPermission(
    claim: Pick<Claim, "session_ids"> | null,
    @MedusaContext() context: Ctx = {},
  ): Promise<Permission> {
    return takeSendingPermission(managerOf(context), claim);
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
  async reportSending(report: SendingReport, @MedusaContext() context: Ctx = {}): Promise<void> {
    await reportSending(managerOf(context), report);
  }

  @InjectManager()
  async getDeliveryState(@MedusaContext() context: Ctx = {}): Promise<DeliveryState> {
    return readDeliveryState(managerOf(context));
  }

  @InjectManager()
  async readHealth(@MedusaContext() context: Ctx = {}): Promise<HealthFigures> {
    return readHealth(managerOf(context));
  }

  @InjectManager()
  async noteSweep(@MedusaContext() context: Ctx = {}): Promise<void> {
    await noteSweep(managerOf(context));
  }

  /** Deletes a page of what is past its retention. */
  @InjectTransactionManager()
  async pruneHistory(input: PruneInput, @MedusaContext() context: Ctx = {}): Promise<PrunedPage> {
    return pruneHistory(managerOf(context), input);
  }

  /** Deletes so many confirmation mails that are past their retention. */
  @InjectTransactionManager()
  async pruneConfirmations(
    input: { before: Date; limit: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<number> {
    return pruneConfirmations(managerOf(context), input);
  }

  /** A person's word on a mail whose outcome could not be known; null when it is not `unknown`. */
  @InjectTransactionManager()
  async resolveUnknownEmail(
    input: { id: string; as: Resolution },
    @MedusaContext() context: Ctx = {},
  ): Promise<EmailRow | null> {
    return resolveEmail(managerOf(context), input);
  }

  /** What is counted in a period, per day and for the holdout comparison: two statements, whatever its length. */
  @InjectManager()
  async readStatistics(
    range: StatisticsRange,
    @MedusaContext() context: Ctx = {},
  ): Promise<{ counted: ({ date: string } & Counts)[]; groups: HoldoutGroups }> {
    const manager = managerOf(context);
    return { counted: await readDailyCounts(manager, range), groups: await readHoldoutGroups(manager, range) };
  }

  /** Notes that a recovery link was opened. */
  @InjectTransactionManager()
  async noteVisit(visit: { session_id: string; at: Date }, @MedusaContext() context: Ctx = {}): Promise<void> {
    await noteVisit(managerOf(context), visit);
  }

  /** Notes for the holdout comparison that the shoppers of these orders ordered. */
  @InjectManager()
  async noteConversions(order_ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<void> {
    await noteConversions(managerOf(context), order_ids);
  }

  /** Which of these orders came out of a restored cart. */
  @InjectManager()
  async findRecoveredOrders(order_ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<string[]> {
    return findRecoveredOrders(managerOf(context), order_ids);
  }

  /** Recovered orders that are to be read (again). */
  @InjectManager()
  async findUnreadOrders(
    input: { since: Date; read_before: Date; limit: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<string[]> {
    return findUnreadOrders(managerOf(context), input);
  }

  @InjectTransactionManager()
  async saveOrderRevenue(
    input: { orders: readonly OrderRevenue[]; read_at: Date },
    @MedusaContext() context: Ctx = {},
  ): Promise<void> {
    await saveOrderRevenue(managerOf(context), input);
  }

  @InjectTransactionManager()
  async markLostEmails(@MedusaContext() context: Ctx = {}): Promise<number> {
    return loseEmails(managerOf(context));
  }
}
