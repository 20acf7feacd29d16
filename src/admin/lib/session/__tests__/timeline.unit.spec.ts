import type { ConsentRecord } from "../../consent/consent-record";
import type { RecoveryEmail } from "../../delivery/recovery-email";
import type { CheckoutSessionDetail } from "../checkout-session";
import { timelineOf } from "../timeline";

const time = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString();

const email: RecoveryEmail = {
  id: "remail_1",
  step: 0,
  status: "sent",
  to: "ada@shop.internal",
  attempts: 1,
  message_id: null,
  scheduled_at: time(20),
  sent_at: time(21),
  next_attempt_at: null,
  error: null,
};

const open: CheckoutSessionDetail = {
  id: "cs_1",
  cart_id: "cart_1",
  order_id: null,
  customer_id: null,
  email: "ada@shop.internal",
  sales_channel_id: null,
  region_id: null,
  currency_code: "usd",
  locale: null,
  status: "open",
  livemode: true,
  recovered: false,
  recovered_from: null,
  opened_at: time(0),
  last_activity_at: time(5),
  expires_at: time(20),
  expired_at: null,
  completed_at: null,
  consent: { promotions: null },
  consent_collection: { promotions: "auto" },
  after_expiration: { recovery: { enabled: true, allow_promotion_codes: false, url: null, expires_at: null } },
  last_decision: null,
  recovery_url: null,
  visited_at: null,
  decisions: [],
  recovery_emails: [],
  restored: null,
};

const record: ConsentRecord = {
  id: "crec_1",
  email: "ada@shop.internal",
  topic: null,
  action: "opt_in",
  source: "checkout",
  pending: false,
  text_version: null,
  locale: null,
  actor: null,
  checkout_session_id: "cs_1",
  occurred_at: time(4),
};

const kinds = (sources: Parameters<typeof timelineOf>[0]) => timelineOf(sources).map(({ kind }) => kind);

describe("timelineOf", () => {
  it("puts the expiry that is still to come on top of an open session", () => {
    expect(kinds({ session: open, records: [record], restored: null })).toEqual([
      "will_expire",
      "activity",
      "agreed",
      "opened",
    ]);
  });

  it("tells an abandoned cart from its opening to the order that came out of it, newest first", () => {
    const session: CheckoutSessionDetail = {
      ...open,
      status: "expired",
      expired_at: time(20),
      visited_at: time(30),
      decisions: [{ outcome: "send", reasons: [], step: 0, next_at: null, decided_at: time(20) }],
      recovery_emails: [email],
    };
    const restored = { ...open, id: "cs_2", opened_at: time(31), completed_at: time(40) };
    expect(kinds({ session, records: [], restored })).toEqual([
      "recovered",
      "restored",
      "visited",
      "email",
      "decided",
      "expired",
      "activity",
      "opened",
    ]);
  });

  it("says of a restored cart that it came from a link, and has no activity where there was none", () => {
    const session = { ...open, recovered_from: "cs_0", last_activity_at: open.opened_at };
    expect(kinds({ session, records: [], restored: null })).toEqual(["will_expire", "opened_from_link"]);
  });

  it("takes only the answers that were given in this session", () => {
    const others = [
      { ...record, checkout_session_id: "cs_9" },
      { ...record, action: "opt_out" as const, occurred_at: time(6) },
      { ...record, action: "unsubscribe" as const },
    ];
    expect(kinds({ session: open, records: others, restored: null })).toContain("declined");
    expect(kinds({ session: open, records: others, restored: null })).not.toContain("agreed");
  });

  it("shows a mail that waits at its next attempt", () => {
    const waiting: RecoveryEmail = { ...email, status: "scheduled", sent_at: null, next_attempt_at: time(50) };
    const [first] = timelineOf({ session: { ...open, recovery_emails: [waiting] }, records: [], restored: null });
    expect(first).toEqual({ kind: "email", at: time(50), email: waiting });
  });

  it("shows once what was decided twice in a row, and after it the mail that nobody knows the outcome of", () => {
    const send = { outcome: "send", reasons: [], step: 0, next_at: null } as const;
    const session: CheckoutSessionDetail = {
      ...open,
      decisions: [
        { ...send, reasons: [], decided_at: time(23) },
        { ...send, reasons: [], decided_at: time(22) },
        { ...send, reasons: ["quiet_hours"], outcome: "postpone", next_at: time(22), decided_at: time(20) },
      ],
      recovery_emails: [{ ...email, status: "unknown", sent_at: null }],
    };
    expect(timelineOf({ session, records: [], restored: null }).slice(0, 3)).toMatchObject([
      { kind: "email", at: time(23) },
      { kind: "decided", at: time(23) },
      { kind: "decided", decision: { outcome: "postpone" } },
    ]);
  });

  it.each(["canceled", "skipped"] as const)("leaves a mail that was %s to what ended it", (status) => {
    const ended: RecoveryEmail = { ...email, status, sent_at: null, scheduled_at: time(59) };
    expect(kinds({ session: { ...open, recovery_emails: [ended] }, records: [], restored: null })).not.toContain(
      "email",
    );
  });
});
