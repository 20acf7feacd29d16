import { recoveryEmailHeaders } from "../index";

const INPUT = {
  unsubscribe_url: "https://shop.internal/cart-recovery/unsubscribe/token",
  sender_domain: "shop.internal",
  store_name: "Harbour & Pine",
  locale: "de-AT",
  recovery_email_id: "recem_01JABC",
};

const HOSTILE = "x>\r\nBcc: victim@other.internal\r\n\r\n<b>\0\u0085\u2028";

describe("recoveryEmailHeaders", () => {
  it("gives the list headers, the automatic mark and a message id that is the same for every attempt", () => {
    expect(recoveryEmailHeaders(INPUT)).toEqual({
      headers: {
        "List-Unsubscribe": "<https://shop.internal/cart-recovery/unsubscribe/token>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": '"Harbour & Pine" <cart-recovery.shop.internal>',
        "Content-Language": "de-AT",
        "Auto-Submitted": "auto-generated",
      },
      message_id: "<recem_01JABC@shop.internal>",
    });
    expect(recoveryEmailHeaders(INPUT)).toEqual(recoveryEmailHeaders(INPUT));
  });

  it("writes an internationalised domain in ASCII", () => {
    const { headers, message_id } = recoveryEmailHeaders({ ...INPUT, sender_domain: "Bücher.internal" });

    expect(headers["List-Id"]).toContain("<cart-recovery.xn--bcher-kva.internal>");
    expect(message_id).toBe("<recem_01JABC@xn--bcher-kva.internal>");
  });

  it("encodes a store name that is not ASCII in words of at most 75 characters", () => {
    const store_name = "Bücherstübchen am großen Plönersee — Lesen, Schenken & Träumen 📚";
    const phrase = (recoveryEmailHeaders({ ...INPUT, store_name }).headers["List-Id"] ?? "").split(" <")[0] ?? "";
    const words = phrase.split(" ");

    expect(words.length).toBeGreaterThan(1);
    expect(words.every((word) => word.length <= 75 && /^=\?UTF-8\?B\?[\w+/]+=*\?=$/.test(word))).toBe(true);
    expect(words.map((word) => Buffer.from(word.slice(10, -2), "base64").toString()).join("")).toBe(store_name);
  });

  it("quotes what would end the phrase, and does without an empty one", () => {
    const listId = (store_name: string) => recoveryEmailHeaders({ ...INPUT, store_name }).headers["List-Id"];

    expect(listId('The "Best" \\ Shop')).toBe('"The \\"Best\\" \\\\ Shop" <cart-recovery.shop.internal>');
    expect(listId(" \r\n ")).toBe("<cart-recovery.shop.internal>");
  });

  it("lets no line break, control character or bracket of an input into a header", () => {
    const { headers, message_id } = recoveryEmailHeaders({
      ...INPUT,
      store_name: HOSTILE,
      locale: HOSTILE,
      recovery_email_id: `id${HOSTILE}@other`,
      unsubscribe_url: `https://shop.internal/${HOSTILE}?q=${HOSTILE}`,
    });

    for (const value of [...Object.values(headers), message_id]) {
      expect(value).toMatch(/^[\x20-\x7e]+$/);
      expect(value.match(/[<>]/g)?.length ?? 0).toBeLessThanOrEqual(2);
    }
    expect(message_id).toMatch(/^<[\w-]+@shop\.internal>$/);
  });

  it.each(["", "shop.internal>", "shop.internal\r\nBcc: x", "a b", "a@b.internal", "-.", "."])(
    "refuses a sender domain that is none: %j",
    (sender_domain) => {
      expect(() => recoveryEmailHeaders({ ...INPUT, sender_domain })).toThrow("sender_domain must be a domain name");
    },
  );

  it("refuses an unsubscribe link that is not http(s)", () => {
    expect(() => recoveryEmailHeaders({ ...INPUT, unsubscribe_url: "mailto:x@y.internal" })).toThrow("unsubscribe_url");
  });
});
