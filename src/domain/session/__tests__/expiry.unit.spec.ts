import { defaultExpiresAt, parseExplicitExpiry } from "../expiry";

const now = new Date("2026-03-02T12:00:00Z");

describe("defaultExpiresAt", () => {
  const session = { opened_at: now, last_activity_at: new Date("2026-03-02T13:00:00Z") };

  it.each([
    ["last_activity", "2026-03-03T13:00:00.000Z"],
    ["opened", "2026-03-03T12:00:00.000Z"],
  ] as const)("counts from %s", (expiry_basis, expected) => {
    const expires_at = defaultExpiresAt(session, { expiry_basis, session_lifetime_minutes: 1440 });
    expect(expires_at.toISOString()).toBe(expected);
  });
});

describe("parseExplicitExpiry", () => {
  const seconds = (iso: string) => new Date(iso).getTime() / 1000;

  it.each<[string | number, string]>([
    ["2026-03-02T12:30:00Z", "2026-03-02T12:30:00.000Z"],
    ["2026-03-03T13:00:00+01:00", "2026-03-03T12:00:00.000Z"],
    [seconds("2026-03-02T18:00:00Z"), "2026-03-02T18:00:00.000Z"],
    [String(seconds("2026-03-02T18:00:00Z")), "2026-03-02T18:00:00.000Z"],
  ])("takes %p", (value, expected) => {
    const result = parseExplicitExpiry(value, now);
    expect(result.ok && result.expires_at.toISOString()).toBe(expected);
  });

  it.each([
    "2026-03-02T12:29:59Z",
    "2026-03-03T12:00:01Z",
    "2026-03-02T18:00:00",
    "tomorrow",
    "",
    -1,
    Number.NaN,
    now.getTime() + 3_600_000,
  ])("refuses %p and names the bounds", (value) => {
    const result = parseExplicitExpiry(value, now);
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && result.message).toContain("2026-03-02T12:30:00.000Z and 2026-03-03T12:00:00.000Z");
  });
});
