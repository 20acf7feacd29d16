import { createToken, type TokenSecrets, verifyToken } from "../token";

const old = "an old secret that is at least 32 characters";
const current = "the current secret, at least 32 characters";
const secrets: TokenSecrets = [current, old];
const now = new Date("2026-03-01T00:00:00Z");
const claims = { subject: "cs_01ABC", expires_at: new Date("2026-03-31T00:00:00Z") };
const token = createToken("recovery", claims, secrets);

describe("a token", () => {
  it("carries its claims and fits in a URL path", () => {
    expect(verifyToken("recovery", token, secrets, now)).toEqual(claims);
    expect(encodeURIComponent(token)).toBe(token);
  });

  it("stops working when it expires, and never when it has no expiry", () => {
    expect(verifyToken("recovery", token, secrets, claims.expires_at)).toBeNull();
    const forever = createToken("unsubscribe", { subject: "msub_1", expires_at: null }, secrets);
    expect(verifyToken("unsubscribe", forever, secrets, new Date("2126-01-01"))).toEqual({
      subject: "msub_1",
      expires_at: null,
    });
  });

  it("still works after the secret was rotated, and no longer once the old one is gone", () => {
    const issued = createToken("recovery", claims, [old]);
    expect(verifyToken("recovery", issued, secrets, now)).toEqual(claims);
    expect(verifyToken("recovery", issued, [current], now)).toBeNull();
  });

  it("is worthless for another purpose", () => {
    expect(verifyToken("unsubscribe", token, secrets, now)).toBeNull();
  });

  it("does not survive the change of any single character", () => {
    for (let i = 0; i < token.length; i++) {
      const flipped = token.slice(0, i) + (token[i] === "A" ? "B" : "A") + token.slice(i + 1);
      expect(verifyToken("recovery", flipped, secrets, now)).toBeNull();
    }
  });

  it.each(["", ".", "..", "a.b.c", `${token}x`, ` ${token}`, `${token}\n`, token.repeat(2), "%00"])(
    "refuses %p",
    (malformed) => {
      expect(verifyToken("recovery", malformed, secrets, now)).toBeNull();
    },
  );
});
