import { compileRecoveryEmail, DEFAULT_COPY } from "../index";
import { cart, DESIGN, design, item } from "./support";

const GMAIL_CLIP_BYTES = 102 * 1024;

describe("the composed mail", () => {
  it("shows each item with variant, quantity, unit price and line price, and the subtotal, in both parts", async () => {
    const compose = await compileRecoveryEmail(DESIGN);
    const { html, text } = compose(
      cart({ items: [item(), item({ title: "Mug", variant_title: null, quantity: 3, unit_price: 7 })] }),
    );

    for (const part of [html, text]) {
      for (const expected of [
        "Linen tote",
        "Natural",
        "2 × $12.50",
        "$25.00",
        "Mug",
        "3 × $7.00",
        "$21.00",
        "$46.00",
      ]) {
        expect(part).toContain(expected);
      }
    }
  });

  it("links to the recovery and the unsubscribe page in both parts", async () => {
    const { html, text } = (await compileRecoveryEmail(DESIGN))(cart());

    expect(hrefs(html)).toEqual([
      "https://shop.internal/cart-recovery/r/token?a=1&b=2",
      "https://shop.internal/cart-recovery/unsubscribe/token",
    ]);
    expect(text.split("\n")).toContain("https://shop.internal/cart-recovery/r/token?a=1&b=2");
    expect(text.split("\n")).toContain("https://shop.internal/cart-recovery/unsubscribe/token");
  });

  it("carries the copy, the store's name and its postal address in both parts, paragraphs and lines kept", async () => {
    const { subject, preheader, html, text } = (await compileRecoveryEmail(DESIGN))(cart());

    expect({ subject, preheader }).toEqual({ subject: "Your cart", preheader: "It is still here" });
    expect(html).toContain("<title>Your cart</title>");
    expect(html).toContain("It is still here");
    expect(html).toMatch(/>First paragraph\.<\/p><p[^>]*>Second paragraph,<br\/>with a second line\.<\/p>/);
    expect(html).toContain("Harbour &amp; Pine<br/>12 Quay Street<br/>Portland");
    expect(text).toContain("First paragraph.\n\nSecond paragraph,\nwith a second line.\n\n");
    expect(text).toContain("Harbour & Pine\n12 Quay Street\nPortland\n");
    for (const part of [html, text]) {
      expect(part).toContain("Hello again");
      expect(part).toContain("Return to your cart");
      expect(part).toContain("Thank you for looking.");
      expect(part).toContain("are subscribed to cart reminders");
    }
  });

  it("leaves out an empty footer and an empty preheader", async () => {
    const { text, preheader } = (await compileRecoveryEmail(design({ copy: { footer: "", preheader: "" } })))(cart());

    expect(preheader).toBe("");
    expect(text).toMatch(/-\n\nYou are getting this email/);
  });

  it("shows five items and says how many more there are, but counts them all in the subtotal", async () => {
    const compose = await compileRecoveryEmail(DESIGN);
    const items = [1, 2, 3, 4, 5, 6].map((number) => item({ title: `Item ${number}`, quantity: 1, unit_price: 10 }));

    const six = compose(cart({ items }));
    const five = compose(cart({ items: items.slice(0, 5) }));

    for (const part of [six.html, six.text]) {
      expect(part).toContain("Item 5");
      expect(part).not.toContain("Item 6");
      expect(part).toContain("and 1 more");
      expect(part).toContain("$60.00");
    }
    for (const part of [five.html, five.text]) {
      expect(part).toContain("Item 5");
      expect(part).not.toMatch(/and \d+ more/);
    }
  });

  it("shows a picture of fixed size with an alternative text, and a neutral block where there is none", async () => {
    const compose = await compileRecoveryEmail(DESIGN);
    const picture = images(compose(cart({ items: [item({ thumbnail: "https://cdn.internal/tote.png" })] })).html);
    const none = compose(cart({ items: [item(), item({ thumbnail: "/static/relative.png" })] })).html;

    expect(picture).toHaveLength(1);
    for (const attribute of ['src="https://cdn.internal/tote.png"', 'alt="Linen tote"', 'width="72"', 'height="72"']) {
      expect(picture[0]).toContain(attribute);
    }
    expect(images(none)).toEqual([]);
    expect(none.match(/aria-hidden="true"/g)).toHaveLength(2);
  });

  it("shows the logo under the store's name, and the name alone when there is no usable logo", async () => {
    const logo = (await compileRecoveryEmail(design({ brand: { logo_url: "https://cdn.internal/logo.png" } })))(cart());
    const broken = (await compileRecoveryEmail(design({ brand: { logo_url: "javascript:alert(1)" } })))(cart());

    expect(images(logo.html)).toHaveLength(1);
    expect(images(logo.html)[0]).toContain('alt="Harbour &amp; Pine"');
    expect(images(broken.html)).toEqual([]);
    expect(broken.html).toMatch(/<p class="ink"[^>]*>Harbour &amp; Pine<\/p>/);
  });

  it("says that replies are not read exactly when there is no reply-to", async () => {
    const silent = (await compileRecoveryEmail(design({ reply_to: null })))(cart());
    const answering = (await compileRecoveryEmail(design({ reply_to: "help@shop.internal" })))(cart());

    for (const part of ["html", "text"] as const) {
      expect(silent[part]).toContain("Replies to this email are not read.");
      expect(answering[part]).not.toContain("Replies to this email");
    }
  });

  it("writes long prices on lines of their own, so that a narrow phone need not scroll", async () => {
    const compose = await compileRecoveryEmail(DESIGN);
    const cells = (currency_code: string) =>
      /2 × [^<]*<\/td>(.*?)<td/.exec(
        compose(cart({ currency_code, items: [item({ unit_price: 123_456.5 })] })).html,
      )?.[1];

    expect(cells("kwd")).toContain("</tr>");
    expect(/2 × [^<]*<\/td>(.*?)<td/.exec(compose(cart()).html)?.[1]).toBe("");
  });

  it("has no tracking pixel, script, remote style or leftover of its templates, and is far from Gmail's clipping", async () => {
    const items = Array.from({ length: 9 }, () =>
      item({
        title: "t".repeat(200),
        variant_title: "v".repeat(200),
        thumbnail: `https://cdn.internal/${"p".repeat(200)}`,
      }),
    );
    const { html, text } = (await compileRecoveryEmail({ ...DESIGN, copy: DEFAULT_COPY }))(cart({ items }));

    expect(images(html)).toHaveLength(5);
    expect(html).not.toMatch(/<script|<link|@import|url\(|<!-- -->|<!--\$|\[\[outlook/);
    expect(html).toContain("prefers-color-scheme:dark");
    for (const part of [html, text]) {
      expect(part).not.toMatch(/\{\{|\}\}/);
    }
    expect(Buffer.byteLength(html)).toBeLessThan(GMAIL_CLIP_BYTES / 3);
  });

  it("keeps its design when the object it was compiled from changes", async () => {
    const changing = design({});
    const compose = await compileRecoveryEmail(changing);
    const before = compose(cart());
    changing.copy.heading = "Changed";
    changing.brand.store_name = "Changed";

    expect(compose(cart())).toEqual(before);
  });

  it("writes prices in the notation of the design's locale and names it", async () => {
    const { html, text } = (await compileRecoveryEmail({ ...DESIGN, locale: "de_DE" }))(cart({ currency_code: "eur" }));

    expect(html).toContain('lang="de-DE"');
    expect(text).toContain("12,50\u00a0€");
  });
});

function hrefs(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));
}

function images(html: string): string[] {
  return html.match(/<img[^>]*>/g) ?? [];
}
