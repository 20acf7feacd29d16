import { type HealthFacts, healthOf } from "../health";

const now = new Date("2026-03-01T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

const well: HealthFacts = {
  enabled: true,
  sweep_expected_since: ago(150),
  max_emails_per_minute: null,
  last_sweep_at: ago(30),
  paused_since: null,
  reason: null,
  backlog: 0,
  oldest_due_at: null,
  in_flight: 0,
  unknown: 0,
  sent: 0,
  failed: 0,
  retrying: 0,
  retry_error: null,
  provider: "smtp",
};

describe("healthOf", () => {
  it("has nothing to say when all is well", () => {
    expect(healthOf(well, now)).toMatchObject({ status: "ok", lateness_seconds: 0, failure_rate: 0, warnings: [] });
  });

  it("tells how late the oldest due row is, and the share that was given up", () => {
    const facts = { ...well, backlog: 2, oldest_due_at: ago(90), sent: 3, failed: 1 };
    expect(healthOf(facts, now)).toMatchObject({ status: "ok", lateness_seconds: 90, failure_rate: 0.25 });
  });

  it("is paused, with since when and why, whatever else there is", () => {
    const facts = { ...well, unknown: 1, paused_since: ago(600), reason: "535 no" };
    expect(healthOf(facts, now)).toMatchObject({ status: "paused", paused: { since: ago(600), reason: "535 no" } });
  });

  it.each<[string, Partial<HealthFacts>, string]>([
    ["no sweep ran for three schedules", { last_sweep_at: ago(151) }, "No sweep has run in the last 3 minutes"],
    ["no sweep ever ran", { last_sweep_at: null }, "No sweep has run"],
    ["the throttle needs hours for the backlog", { backlog: 1210, max_emails_per_minute: 10 }, "will take 2 hour(s)"],
    ["there is no provider", { provider: null }, "No notification provider"],
    [
      "the mail server cannot be reached",
      { retrying: 3, retry_error: "connect ECONNREFUSED 127.0.0.1:587" },
      "has not taken 3 mail(s) yet. Each is tried again by itself. It last said: connect ECONNREFUSED 127.0.0.1:587.",
    ],
    ["outcomes are unknown", { unknown: 2 }, "Of 2 mail(s)"],
  ])("warns when %s", (_, change, warning) => {
    const health = healthOf({ ...well, ...change }, now);
    expect(health.status).toBe("warning");
    expect(health.warnings.join()).toContain(warning);
  });

  it("tells each problem also by its kind, with its figures", () => {
    const facts = {
      ...well,
      last_sweep_at: null,
      backlog: 1210,
      max_emails_per_minute: 10,
      provider: null,
      unknown: 2,
    };
    expect(healthOf(facts, now).problems).toEqual([
      { kind: "silent", minutes: 3 },
      { kind: "throttled", hours: 2, backlog: 1210, max_emails_per_minute: 10 },
      { kind: "no_provider" },
      { kind: "unknown", emails: 2 },
    ]);
  });

  it("does not judge the sweep when recovery emails are off", () => {
    expect(healthOf({ ...well, last_sweep_at: null, enabled: false }, now).warnings).toEqual([]);
  });

  it("does not warn of a backlog that the throttle works off within the hour", () => {
    expect(healthOf({ ...well, backlog: 599, max_emails_per_minute: 10 }, now).warnings).toEqual([]);
  });
});
