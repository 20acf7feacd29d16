import fc from "fast-check";
import { decide } from "../decide";
import { type DecisionFacts, type Outcome, type Reason, REASONS } from "../decision";
import { dueAt, stepToMail } from "../sequence";
import { eligible, hoursAgo, now, POSTPONES } from "./support";

const HOUR_MS = 3_600_000;

const hours = fc.double({ min: -100, max: 100, noNaN: true }).map(hoursAgo);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const ids = fc.subarray(["a", "b", "c"]);

const quiet_hours = fc.record({
  start: clock,
  end: clock,
  timezone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"),
});

const settings: fc.Arbitrary<DecisionFacts["settings"]> = fc.record({
  enabled: fc.boolean(),
  terms_accepted: fc.boolean(),
  activated_at: maybe(hours),
  sequence: fc
    .uniqueArray(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 5 })
    .map((delays) => delays.sort((a, b) => a - b).map((delay_minutes) => ({ delay_minutes }))),
  cooldown_hours: fc.integer({ min: 0, max: 100 }),
  max_age_hours: fc.integer({ min: 1, max: 100 }),
  stock_rule: fc.constantFrom("any", "all", "off"),
  minimum_total: fc.dictionary(fc.constantFrom("eur", "usd"), fc.integer({ min: 0, max: 100 })),
  minimum_items: fc.integer({ min: 1, max: 3 }),
  excluded: fc.record({
    sales_channel_ids: ids,
    customer_group_ids: ids,
    product_tag_ids: ids,
    email_patterns: fc.subarray(["*@*.joonix.net", "*@shop.internal"]),
  }),
  quiet_hours: maybe(quiet_hours),
  holdout_percent: fc.integer({ min: 0, max: 50 }),
});

const facts: fc.Arbitrary<DecisionFacts> = fc.record({
  step: fc.integer({ min: 0, max: 5 }),
  due_at: hours,
  expires_at: hours,
  livemode: fc.boolean(),
  recovery_enabled: fc.boolean(),
  email: maybe(fc.constantFrom("ada@shop.internal", "half", "bot@a.joonix.net")),
  consent: maybe(fc.constantFrom("opt_in", "opt_out")),
  consent_at: maybe(hours),
  subscription: maybe(fc.record({ status: fc.constantFrom("subscribed", "unsubscribed"), changed_at: hours })),
  suppressed: fc.boolean(),
  item_count: fc.integer({ min: 0, max: 5 }),
  has_order: fc.boolean(),
  has_later_session: fc.boolean(),
  has_later_order: fc.boolean(),
  payments: fc.array(
    fc.record({
      status: fc.constantFrom("authorized", "captured", "pending", "requires_more", "error", "pending_authorization"),
      changed_at: hours,
      canceled: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  other_mail_at: maybe(hours),
  own_mail_at: maybe(hours),
  mailed_step: maybe(fc.integer({ min: 0, max: 3 })),
  stock: maybe(fc.record({ lines: fc.integer({ min: 0, max: 3 }), buyable: fc.integer({ min: 0, max: 3 }) })),
  currency_code: fc.constantFrom("eur", "usd", "USD"),
  total: maybe(fc.integer({ min: 0, max: 100 })),
  sales_channel_id: maybe(fc.constantFrom("a", "b")),
  customer_group_ids: ids,
  product_tag_ids: ids,
  country_code: maybe(fc.constantFrom("de", "us", "xx")),
  holdout_draw: maybe(fc.double({ min: 0, max: 99.99, noNaN: true })),
  came_back: fc.boolean(),
  settings,
});

/** Up to four facts of a decision made anew, so that the outcome is not always the same. */
const near = (given: DecisionFacts) =>
  fc.tuple(facts, fc.subarray(Object.keys(given), { maxLength: 4 })).map(([random, keys]) => ({
    ...given,
    ...Object.fromEntries(Object.entries(random).filter(([key]) => keys.includes(key))),
  }));

const nearlyPostponed = fc.constantFrom(...POSTPONES).chain(([, , against]) => near({ ...eligible, ...against }));

const anyFacts = fc.oneof(facts, near(eligible), nearlyPostponed);

/** Adds one reason to whatever else is there. */
const ADD: Record<Reason, (facts: DecisionFacts) => Partial<DecisionFacts>> = {
  disabled: () => ({ recovery_enabled: false }),
  terms_not_accepted: ({ settings }) => ({ settings: { ...settings, terms_accepted: false } }),
  test_mode: () => ({ livemode: false }),
  no_email: () => ({ email: null }),
  invalid_email: () => ({ email: "half" }),
  no_consent: () => ({ consent: null, subscription: null }),
  consent_declined: () => ({ consent: "opt_out" }),
  unsubscribed: () => ({ subscription: { status: "unsubscribed", changed_at: hoursAgo(-200) } }),
  suppressed: () => ({ suppressed: true }),
  empty_cart: () => ({ item_count: 0 }),
  completed: () => ({ has_order: true }),
  later_session: () => ({ has_later_session: true }),
  later_order: () => ({ has_later_order: true }),
  payment_in_progress: ({ payments }) => ({
    payments: [...payments, { status: "authorized", changed_at: now, canceled: false }],
  }),
  recently_emailed: ({ settings }) => ({ other_mail_at: hoursAgo(-200), settings: { ...settings, cooldown_hours: 1 } }),
  out_of_stock: ({ settings }) => ({ stock: { lines: 1, buyable: 0 }, settings: { ...settings, stock_rule: "any" } }),
  below_minimum: ({ settings }) => ({ settings: { ...settings, minimum_items: 99 } }),
  excluded: ({ settings }) => ({
    sales_channel_id: "out",
    settings: { ...settings, excluded: { ...settings.excluded, sales_channel_ids: ["out"] } },
  }),
  before_activation: ({ settings }) => ({ settings: { ...settings, activated_at: hoursAgo(-200) } }),
  too_old: () => ({ due_at: hoursAgo(200) }),
  quiet_hours: ({ settings }) => ({
    settings: { ...settings, quiet_hours: { start: "00:00", end: "23:59", timezone: "UTC" } },
  }),
  holdout: ({ settings }) => ({ holdout_draw: 0, settings: { ...settings, holdout_percent: 1 } }),
  sequence_done: () => ({ came_back: true }),
};

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

describe("every decision", () => {
  it("never sends two mails to one address within a cooldown, however late the sweeps come", () => {
    const shopper = fc.record({
      cooldown_hours: fc.integer({ min: 1, max: 48 }),
      delays: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }),
      sessions: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
      sweeps: fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 40 }),
    });
    let sent = 0;
    fc.assert(
      fc.property(shopper, ({ cooldown_hours, delays, sessions, sweeps }) => {
        const sequence = delays.sort((a, b) => a - b).map((delay) => ({ delay_minutes: delay * 60 }));
        const start = now.getTime();
        const states = sessions.map((expires) => ({
          expires_at: new Date(start + expires * HOUR_MS),
          step: 0,
          mailed_at: null as Date | null,
        }));
        const mails: number[] = [];
        for (const sweep of sweeps.sort((a, b) => a - b)) {
          const at = new Date(start + sweep * HOUR_MS);
          for (const state of states) {
            const step = stepToMail(sequence, state.step, state.expires_at, at);
            const due_at = dueAt(sequence, step, state.expires_at);
            if (due_at === null || due_at > at) {
              continue;
            }
            const others = states
              .filter((other) => other !== state)
              .flatMap(({ mailed_at }) => mailed_at?.getTime() ?? []);
            const other_mail_at = others.length > 0 ? new Date(Math.max(...others)) : null;
            const decision = decide(
              {
                ...eligible,
                step,
                due_at,
                expires_at: state.expires_at,
                other_mail_at,
                own_mail_at: state.mailed_at,
                settings: { ...eligible.settings, sequence, cooldown_hours, activated_at: null },
              },
              at,
            );
            if (decision.outcome === "send") {
              mails.push(at.getTime());
              state.mailed_at = at;
            }
            state.step = decision.outcome === "postpone" ? step : step + 1;
          }
        }
        sent += mails.length;
        mails.slice(1).forEach((at, index) => {
          expect(at - (mails[index] ?? 0)).toBeGreaterThanOrEqual(cooldown_hours * HOUR_MS);
        });
      }),
    );
    // About 180.
    expect(sent).toBeGreaterThan(50);
  });

  it("lets a later session silence an earlier one, always", () => {
    fc.assert(
      fc.property(anyFacts, (earlier) => {
        const decision = decide({ ...earlier, has_later_session: true }, now);
        expect(decision.outcome).toBe("skip");
        expect(decision.reasons).toContain("later_session");
        expect(decision.next_at).toBeNull();
      }),
    );
  });

  it("is never turned from skip into send by one more reason", () => {
    const seen = new Set<Outcome>();
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...REASONS), (before, reason) => {
        const first = decide(before, now);
        const second = decide({ ...before, ...ADD[reason](before) }, now);
        seen.add(first.outcome);
        expect(second.outcome === "send" && (first.outcome === "skip" || first.reasons.includes(reason))).toBe(false);
        expect(second.reasons.includes(reason) && second.outcome === "send").toBe(false);
      }),
      { numRuns: 500 },
    );
    expect([...seen].sort()).toEqual(["postpone", "send", "skip"]);
  });

  it.each(REASONS)("can always be spoken against with %s", (reason) => {
    expect(decide({ ...eligible, ...ADD[reason](eligible) }, now).reasons).toContain(reason);
  });

  it("depends on nothing but its facts and now, and changes neither", () => {
    jest.useFakeTimers();
    fc.assert(
      fc.property(anyFacts, hours, fc.date({ noInvalidDate: true }), (given, at, wall) => {
        const frozen = deepFreeze(structuredClone(given));
        jest.setSystemTime(wall);
        const one = decide(frozen, at);
        jest.setSystemTime(new Date(0));
        expect(decide(given, new Date(at))).toEqual(one);
      }),
    );
    jest.useRealTimers();
  });

  it("postpones to a later time, for a reason, and sends for none", () => {
    let postponed = 0;
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { outcome, next_at, reasons } = decide(given, now);
        if (outcome === "postpone") {
          postponed++;
          expect(reasons.length).toBeGreaterThan(0);
          expect(next_at?.getTime()).toBeGreaterThan(now.getTime());
        }
        if (outcome === "send") {
          expect(reasons).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    // About a hundred.
    expect(postponed).toBeGreaterThan(5);
  });
});
