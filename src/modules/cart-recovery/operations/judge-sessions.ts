import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HashAddress } from "../../../domain/consent/address-hash";
import { isPending } from "../../../domain/consent/precedence";
import { decide } from "../../../domain/decision/decide";
import type { Decision, DecisionFacts } from "../../../domain/decision/decision";
import { holdoutDraw } from "../../../domain/decision/holdout-draw";
import { type DecisionInputs, inputsOf } from "../../../domain/decision/inputs";
import { dueAt, stepToMail } from "../../../domain/decision/sequence";
import { isLivemode } from "../../../domain/session/livemode";
import { readShopperFacts, type ShopperFacts } from "../queries/read-shopper-facts";
import type { SessionRow } from "../rows";
import type { SettingsState } from "../settings-state";
import { findErasedAddresses } from "./keep-suppressed";

/** A cart as it is now, as far as decisions depend on it. */
export type CartState = Pick<
  DecisionFacts,
  "item_count" | "sales_channel_id" | "currency_code" | "country_code" | "payments"
> & {
  /** The cart's address now, normalised. */
  email_key: string | null;
  completed: boolean;
  /** Whether the provider data of one of its payment sessions says `livemode: false`. */
  test_payment: boolean;
};

/** What only Medusa's own modules know, read after the claim. */
export type CartFacts = CartState &
  Pick<DecisionFacts, "stock" | "total" | "customer_group_ids" | "product_tag_ids"> & {
    /** Whether the shopper placed any order after the session opened, by Medusa's own orders. */
    ordered_since: boolean;
  };

export type SessionToDecide = {
  session: SessionRow;
  step: number;
  /** When the step was scheduled; null for as the sequence has it. */
  scheduled_at: Date | null;
  cart: CartFacts;
};

export type Judgement = {
  /** The step that was decided: a later one when several were due. */
  step: number;
  due_at: Date;
  decision: Decision;
  inputs: DecisionInputs;
  /** The marketing subscription of the session's address, which an unsubscribe link is bound to. */
  subscription_id: string | null;
};

export type JudgeOptions = {
  settings: SettingsState;
  /** Draws the holdout group; see `domain/decision/holdout-draw`. */
  holdout_secret: string;
  /** Tells erased addresses. */
  hash: HashAddress;
  now: Date;
};

type ConsentFacts = Pick<DecisionFacts, "consent" | "consent_at" | "subscription">;

const NO_CONSENT: ConsentFacts = { consent: null, consent_at: null, subscription: null };

/** An answer, and a subscription, count only for the address they were given with, and only while it is the cart's. */
function consentFacts({ session, cart }: SessionToDecide, shopper: ShopperFacts): ConsentFacts {
  if (cart.email_key !== session.email_key) {
    return NO_CONSENT;
  }
  const { subscription_status: status, subscription_at: changed_at, requested_at } = shopper;
  if (isPending(status !== null && changed_at !== null ? { status, at: changed_at } : null, requested_at)) {
    return NO_CONSENT;
  }
  const subscription = status !== null && changed_at !== null ? { status, changed_at } : null;
  const answered = session.consent_email === null || session.consent_email === session.email_key;
  return answered
    ? { consent: session.consent, consent_at: session.consent_at, subscription }
    : { ...NO_CONSENT, subscription };
}

/** The step to be decided, and when it was due. A step that a later one already stands for collapses into nothing. */
function stepOf(item: SessionToDecide, { last_step }: ShopperFacts, { settings, now }: JudgeOptions) {
  const { sequence } = settings.values;
  const { expires_at } = item.session;
  const mayMove = last_step === null || last_step <= item.step;
  const step = mayMove ? stepToMail(sequence, item.step, expires_at, now) : item.step;
  const scheduled_at = step === item.step ? item.scheduled_at : null;
  return { step, due_at: scheduled_at ?? dueAt(sequence, step, expires_at) ?? expires_at };
}

function judge<Item extends SessionToDecide>(
  item: Item,
  shopper: ShopperFacts,
  erased: ReadonlySet<string>,
  options: JudgeOptions,
  rules: DecisionFacts["settings"],
): Item & Judgement {
  const { session, cart } = item;
  const { settings, holdout_secret, now } = options;
  const { step, due_at } = stepOf(item, shopper, options);
  const { sales_channel_id, test_payment } = cart;
  const asOfCart = { sales_channel_id, test_payment, email: cart.email_key };
  const asked = settings.values.holdout_percent > 0;
  const { consent, consent_at, subscription } = consentFacts(item, shopper);
  // No spread: V8 defines each name that follows one as if the object were new to it, which took longer than all rules.
  const facts: DecisionFacts = {
    consent,
    consent_at,
    subscription,
    step,
    due_at,
    expires_at: session.expires_at,
    livemode: session.livemode && isLivemode(asOfCart, settings.values),
    recovery_enabled: session.recovery_enabled,
    email: session.email,
    suppressed: shopper.suppressed || (session.email_key !== null && erased.has(session.email_key)),
    item_count: cart.item_count,
    has_order: cart.completed || session.order_id !== null,
    has_later_session: shopper.has_later_session,
    has_later_order: shopper.has_later_order || cart.ordered_since,
    payments: cart.payments,
    other_mail_at: shopper.other_mail_at,
    own_mail_at: shopper.own_mail_at,
    mailed_step: shopper.mailed_step,
    stock: cart.stock,
    currency_code: cart.currency_code,
    total: cart.total,
    sales_channel_id: cart.sales_channel_id,
    customer_group_ids: cart.customer_group_ids,
    product_tag_ids: cart.product_tag_ids,
    country_code: cart.country_code,
    holdout_draw: asked && session.email_key !== null ? holdoutDraw(holdout_secret, session.email_key) : null,
    came_back: shopper.came_back,
    settings: rules,
  };
  const decision = decide(facts, now);
  const { subscription_id } = shopper;
  const inputs = inputsOf(facts, decision.reasons);
  return { ...item, step, due_at, decision, inputs, subscription_id };
}

/**
 * Judges a batch by what the plugin's own tables say at this moment, in two statements whatever its size, and by what was
 * read of the carts. It writes nothing.
 */
export async function judgeSessions<Item extends SessionToDecide>(
  manager: EntityManager,
  items: readonly Item[],
  options: JudgeOptions,
): Promise<(Item & Judgement)[]> {
  if (items.length === 0) {
    return [];
  }
  const facts = await readShopperFacts(
    manager,
    items.map(({ session }) => session),
  );
  const erased = await findErasedAddresses(manager, {
    emails: items.flatMap(({ session }) => session.email_key ?? []),
    hash: options.hash,
  });
  const { values, terms_accepted, activated_at } = options.settings;
  const rules = { ...values, terms_accepted, activated_at };
  const factsById = new Map(facts.map((row) => [row.session_id, row]));
  return items.flatMap((item) => {
    const shopper = factsById.get(item.session.id);
    return shopper ? [judge(item, shopper, erased, options, rules)] : [];
  });
}

/** A cart that is gone: nothing of it speaks for a mail. */
export function goneCart(session: SessionRow): CartFacts {
  return {
    email_key: session.email_key,
    item_count: 0,
    completed: false,
    sales_channel_id: session.sales_channel_id,
    test_payment: false,
    currency_code: session.currency_code,
    country_code: null,
    payments: [],
    stock: null,
    total: null,
    customer_group_ids: [],
    product_tag_ids: [],
    ordered_since: false,
  };
}
