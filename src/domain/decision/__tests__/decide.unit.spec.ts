import { decide } from "../decide";
import { type DecisionFacts, REASONS } from "../decision";
import { inputsOf } from "../inputs";
import { eligible, hoursAgo, now, payment, POSTPONES, SKIPS, unsubscribedAt, withSettings } from "./support";

const TWO_STEPS = { sequence: [{ delay_minutes: 60 }, { delay_minutes: 1500 }] };

describe("decide", () => {
  it("sends to a consenting shopper with a cart and nothing against it", () => {
    expect(decide(eligible, now)).toEqual({
      outcome: "send",
      reasons: [],
      step: 0,
      next_at: null,
      decided_at: now,
    });
  });

  it.each(SKIPS)("skips with %s alone: %s", (reason, _, change) => {
    expect(decide({ ...eligible, ...change }, now)).toMatchObject({
      outcome: "skip",
      reasons: [reason],
      next_at: null,
    });
  });

  it.each(POSTPONES)("postpones with %s alone: %s", (reason, _, change, next_at) => {
    expect(decide({ ...eligible, ...change }, now)).toMatchObject({ outcome: "postpone", reasons: [reason], next_at });
  });

  it("has a row here for every reason", () => {
    const covered = [...SKIPS, ...POSTPONES].map(([reason]) => reason);
    expect(REASONS.filter((reason) => !covered.includes(reason))).toEqual([]);
  });

  it.each<[string, Partial<DecisionFacts>]>([
    ["a subscriber who was not asked", { consent: null, consent_at: null }],
    ["an opt-in newer than the withdrawal", { subscription: unsubscribedAt(26) }],
    ["a step exactly as old as allowed", { due_at: hoursAgo(72) }],
    ["expiry in the instant of switching on", withSettings({ activated_at: hoursAgo(1) })],
    ["an internationalised address", { email: "ürsula@bücher.internal" }],
    ["a cooldown that is just over", { other_mail_at: hoursAgo(24), own_mail_at: hoursAgo(24) }],
    ["no cooldown", { ...withSettings({ cooldown_hours: 0 }), other_mail_at: now, own_mail_at: now }],
    ["a payment that was only chosen", payment("pending", 0)],
    ["a payment that failed", payment("error", 0)],
    ["a payment that was given back", payment("authorized", 5, true)],
    ["3-D Secure left open for an hour", payment("requires_more", 1)],
    ["something left to buy", { stock: { lines: 2, buyable: 1 } }],
    [
      "nothing left to buy, with the rule off",
      { ...withSettings({ stock_rule: "off" }), stock: { lines: 1, buyable: 0 } },
    ],
    ["a total at the minimum", { ...withSettings({ minimum_total: { eur: 50 } }), total: 50 }],
    ["a minimum in another currency", { ...withSettings({ minimum_total: { usd: 500 } }), total: 50 }],
    [
      "the last minute of quiet hours elsewhere",
      withSettings({ quiet_hours: { start: "10:00", end: "13:00", timezone: "UTC" } }),
    ],
    ["a draw just outside the holdout", { ...withSettings({ holdout_percent: 50 }), holdout_draw: 50 }],
  ])("still sends: %s", (_, change) => {
    expect(decide({ ...eligible, ...change }, now).outcome).toBe("send");
  });

  it("keeps all reasons that apply, in the order of the specification", () => {
    const worst: DecisionFacts = {
      ...eligible,
      livemode: false,
      email: "half",
      consent: null,
      subscription: unsubscribedAt(1),
      suppressed: true,
      has_order: true,
      has_later_session: true,
      has_later_order: true,
      payments: payment("authorized", 1).payments,
      other_mail_at: now,
      stock: { lines: 1, buyable: 0 },
      due_at: hoursAgo(100),
      holdout_draw: 0,
      came_back: true,
      settings: {
        ...eligible.settings,
        enabled: false,
        terms_accepted: false,
        activated_at: now,
        minimum_items: 100,
        excluded: { ...eligible.settings.excluded, sales_channel_ids: ["sc_web"] },
        quiet_hours: { start: "00:00", end: "23:59", timezone: "UTC" },
        holdout_percent: 50,
      },
    };
    const exclusive = ["no_email", "consent_declined", "empty_cart"];
    expect(decide(worst, now)).toMatchObject({
      outcome: "skip",
      reasons: REASONS.filter((reason) => !exclusive.includes(reason)),
    });
  });

  it("waits for the last of the times when several reasons postpone", () => {
    const { outcome, reasons, next_at } = decide(
      {
        ...eligible,
        ...payment("authorized", 1),
        ...withSettings({ quiet_hours: { start: "12:00", end: "18:00", timezone: "UTC" } }),
      },
      now,
    );
    expect({ outcome, reasons, next_at }).toEqual({
      outcome: "postpone",
      reasons: ["payment_in_progress", "quiet_hours"],
      next_at: new Date("2026-03-02T17:00:00Z"),
    });
  });

  describe("a step that is not due yet", () => {
    const due_at = hoursAgo(-6);

    it("is decided as of when it will be due", () => {
      expect(decide({ ...eligible, due_at, other_mail_at: hoursAgo(20) }, now)).toMatchObject({
        outcome: "send",
        next_at: due_at,
      });
      const quiet_hours = { start: "18:00", end: "20:00", timezone: "UTC" };
      expect(decide({ ...eligible, due_at, ...withSettings({ quiet_hours }) }, now)).toMatchObject({
        outcome: "postpone",
        reasons: ["quiet_hours"],
        next_at: new Date("2026-03-02T19:00:00Z"),
      });
    });

    it("is not given up for what may have passed by then", () => {
      expect(decide({ ...eligible, due_at, stock: { lines: 1, buyable: 0 } }, now)).toMatchObject({
        outcome: "postpone",
        reasons: ["out_of_stock"],
        next_at: due_at,
      });
    });

    it("is given up for what stands for good", () => {
      expect(decide({ ...eligible, due_at, has_order: true }, now)).toMatchObject({ outcome: "skip", next_at: null });
    });
  });

  describe("a skipped step that another follows", () => {
    it("says when that is looked at, if it was skipped for what may pass", () => {
      const facts = { ...eligible, ...withSettings(TWO_STEPS), other_mail_at: hoursAgo(1) };
      expect(decide(facts, now)).toMatchObject({ outcome: "skip", next_at: hoursAgo(-24) });
    });

    it("is the end of it, if it was skipped for what stands", () => {
      const facts = { ...eligible, ...withSettings(TWO_STEPS), other_mail_at: hoursAgo(1), has_later_session: true };
      expect(decide(facts, now)).toMatchObject({ outcome: "skip", next_at: null });
    });
  });
});

describe("inputsOf", () => {
  it("keeps what a mail rests upon", () => {
    expect(inputsOf(eligible, [])).toEqual({
      due_at: eligible.due_at,
      consent: "opt_in",
      consent_at: eligible.consent_at,
      subscription: eligible.subscription,
    });
  });

  it("keeps what the reasons were read from", () => {
    const facts = { ...eligible, ...withSettings({ quiet_hours: { start: "12:00", end: "18:00", timezone: "UTC" } }) };
    expect(inputsOf(facts, ["out_of_stock", "quiet_hours"])).toEqual({
      due_at: eligible.due_at,
      stock: { lines: 2, buyable: 2 },
      stock_rule: "any",
      country_code: "de",
      timezone: "Europe/Berlin",
      start: "12:00",
      end: "18:00",
    });
  });

  it("never holds the address", () => {
    for (const reason of REASONS) {
      expect(JSON.stringify(inputsOf(eligible, [reason]))).not.toContain("ada@");
    }
  });
});
