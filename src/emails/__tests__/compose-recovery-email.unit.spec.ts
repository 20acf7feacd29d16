import { compileRecoveryEmail, DEFAULT_COPIES } from "../index";
import { cart, DESIGN, design, item } from "./support";

const GMAIL_CLIP_BYTES = 102 * 1024;

describe("the composed mail", () => {
  it("shows each item with variant, quantity, unit price and line price, and the subtotal, in both parts", () => {
    const compose = compileRecoveryEmail(DESIGN);
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

  it("links to the recovery and the unsubscribe page in both parts", () => {
    const { html, text } = compileRecoveryEmail(DESIGN)(cart());

    expect(hrefs(html)).toEqual([
      "https://shop.internal/cart-recovery/r/token?a=1&b=2",
      "https://shop.internal/cart-recovery/unsubscribe/token",
    ]);
    expect(text.split("\n")).toContain("https://shop.internal/cart-recovery/r/token?a=1&b=2");
    expect(text.split("\n")).toContain("https://shop.internal/cart-recovery/unsubscribe/token");
  });

  it("carries the copy, the store's name and its postal address in both parts, paragraphs and lines kept", () => {
    const { subject, preheader, html, text } = compileRecoveryEmail(DESIGN)(cart());

    expect({ subject, preheader }).toEqual({ subject: "Your cart", preheader: "It is still here" });
    expect(html).toContain("<title>Your cart</title>");
    expect(html).toContain("It is still here");
    expect(html).toMatch(/>First paragraph\.<\/p><p[^>]*>Second paragraph,<br\/>with a second line\.<\/p>/);
    expect(html).toContain(
      'Harbour &amp; Pine</span><br/><span dir="auto">12 Quay Street</span><br/><span dir="auto">Portland</span>',
    );
    expect(text).toContain("First paragraph.\n\nSecond paragraph,\nwith a second line.\n\n");
    expect(text).toContain("Harbour & Pine\n12 Quay Street\nPortland\n");
    for (const part of [html, text]) {
      expect(part).toContain("Hello again");
      expect(part).toContain("Return to your cart");
      expect(part).toContain("Thank you for looking.");
      expect(part).toContain("are subscribed to cart reminders");
    }
  });

  it("leaves out an empty footer and an empty preheader", () => {
    const { text, preheader } = compileRecoveryEmail(design({ copy: { footer: "", preheader: "" } }))(cart());

    expect(preheader).toBe("");
    expect(text).toMatch(/-\n\nYou are getting this email/);
  });

  it("shows five items and says how many more there are, but counts them all in the subtotal", () => {
    const compose = compileRecoveryEmail(DESIGN);
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

  it("shows a picture of fixed size with an alternative text, and a neutral block where there is none", () => {
    const compose = compileRecoveryEmail(DESIGN);
    const picture = images(compose(cart({ items: [item({ thumbnail: "https://cdn.internal/tote.png" })] })).html);
    const none = compose(cart({ items: [item(), item({ thumbnail: "/static/relative.png" })] })).html;

    expect(picture).toHaveLength(1);
    for (const attribute of ['src="https://cdn.internal/tote.png"', 'alt="Linen tote"', 'width="72"', 'height="72"']) {
      expect(picture[0]).toContain(attribute);
    }
    expect(images(none)).toEqual([]);
    expect(none.match(/aria-hidden="true"/g)).toHaveLength(2);
  });

  it("shows the logo under the store's name, and the name alone when there is no usable logo", () => {
    const logo = compileRecoveryEmail(design({ brand: { logo_url: "https://cdn.internal/logo.png" } }))(cart());
    const broken = compileRecoveryEmail(design({ brand: { logo_url: "javascript:alert(1)" } }))(cart());

    expect(images(logo.html)).toHaveLength(1);
    expect(images(logo.html)[0]).toContain('alt="Harbour &amp; Pine"');
    expect(images(broken.html)).toEqual([]);
    expect(broken.html).toMatch(/<p class="ink"[^>]*>Harbour &amp; Pine<\/p>/);
  });

  it("says that replies are not read exactly when there is no reply-to", () => {
    const silent = compileRecoveryEmail(design({ reply_to: null }))(cart());
    const answering = compileRecoveryEmail(design({ reply_to: "help@shop.internal" }))(cart());

    for (const part of ["html", "text"] as const) {
      expect(silent[part]).toContain("Replies to this email are not read.");
      expect(answering[part]).not.toContain("Replies to this email");
    }
  });

  it("writes long prices on lines of their own, so that a narrow phone need not scroll", () => {
    const compose = compileRecoveryEmail(DESIGN);
    const cells = (currency_code: string) =>
      /2 × [^<]*<\/td>(.*?)<td/.exec(
        compose(cart({ currency_code, items: [item({ unit_price: 123_456.5 })] })).html,
      )?.[1];

    expect(cells("kwd")).toContain("</tr>");
    expect(/2 × [^<]*<\/td>(.*?)<td/.exec(compose(cart()).html)?.[1]).toBe("");
  });

  it("has no tracking pixel, script, remote style or leftover of its templates, and is far from Gmail's clipping", () => {
    const items = Array.from({ length: 9 }, () =>
      item({
        title: "t".repeat(200),
        variant_title: "v".repeat(200),
        thumbnail: `https://cdn.internal/${"p".repeat(200)}`,
      }),
    );
    const { html, text } = compileRecoveryEmail({ ...DESIGN, copy: DEFAULT_COPIES.en })(cart({ items }));

    expect(images(html)).toHaveLength(5);
    expect(html).not.toMatch(/<script|<link|@import|url\(|<!-- -->|<!--\$|\[\[outlook/);
    expect(html).toContain("prefers-color-scheme:dark");
    for (const part of [html, text]) {
      expect(part).not.toMatch(/\{\{|\}\}/);
    }
    expect(Buffer.byteLength(html)).toBeLessThan(GMAIL_CLIP_BYTES / 3);
  });

  it("keeps its design when the object it was compiled from changes", () => {
    const changing = design({});
    const compose = compileRecoveryEmail(changing);
    const before = compose(cart());
    changing.copy.heading = "Changed";
    changing.brand.store_name = "Changed";

    expect(compose(cart())).toEqual(before);
  });

  it("speaks the design's language, and writes prices and dates in the shopper's notation", () => {
    const { html, text } = compileRecoveryEmail({ ...DESIGN, locale: "de_DE" })(
      cart({ currency_code: "eur", notation: "de-AT" }),
    );

    expect(html).toContain('lang="de-DE"');
    expect(text).toContain("Zwischensumme: €\u00a025,00");
    expect(text).toContain("Abmelden:");
  });

  it("fills in the tokens of the copy, with the words for a shopper whose name is not known", () => {
    const copy = {
      subject: "{{first_name|Friend}}, {{item_count}} × {{first_item}}",
      preheader: "{{store_name}}",
      heading: "{{total}}",
      body: "Hello {{first_name}},\n\n{{promotion_code}}\n\nuntil {{expires_at}}.",
      button: "Code {{promotion_code|none}}",
      footer: "{{first_name}}, bye",
    };
    const compose = compileRecoveryEmail(design({ copy }));
    const ada = compose(
      cart({ first_name: "Ada", promotion: { code: "TEN", description: null, ends_at: null }, notation: "en-GB" }),
    );
    const nobody = compose(cart());

    expect(ada).toMatchObject({ subject: "Ada, 2 × Linen tote", preheader: "Harbour & Pine" });
    expect(ada.text).toContain("US$25.00\n\nHello Ada,\n\nTEN\n\nuntil 24 December 2026.");
    expect(ada.text).toContain("Code TEN:");
    expect(ada.text).toContain("\nAda, bye\n");
    expect(nobody.subject).toBe("Friend, 2 × Linen tote");
    expect(nobody.text).toContain("$25.00\n\nHello,\n\nuntil December 24, 2026.");
    expect(nobody.text).toContain("Code none:");
    expect(nobody.text).toContain("\nbye\n");
  });

  it("greets by nothing that is no name: an advertisement typed into a checkout reaches nobody through this mail", () => {
    const compose = compileRecoveryEmail(design({ copy: { subject: "Hi {{first_name}}!" } }));
    const subject = (first_name: string) => compose(cart({ first_name })).subject;

    for (const name of ["Ada", "José María", "O’Neil", "Anne-Marie", "J. Marie", "张伟", "Zoë"]) {
      expect(subject(name)).toBe(`Hi ${name}!`);
    }
    for (const advertisement of [
      "evil.com",
      "http://evil",
      "Win 1000",
      "Buy cheap pills now",
      "a@b.co",
      "x".repeat(41),
      "<b>",
      " ",
    ]) {
      expect(subject(advertisement)).toBe("Hi!");
    }
  });

  it("shows what a reduced item cost before, struck through, and nothing where the price did not fall", () => {
    const compose = compileRecoveryEmail(DESIGN);
    const reduced = compose(cart({ items: [item({ unit_price: 10, compare_at_price: 12.5 })] }));
    const dearer = compose(cart({ items: [item({ unit_price: 13, compare_at_price: 12.5 })] }));

    expect(reduced.html).toMatch(/2 × <s class="muted" style="[^"]*line-through[^"]*">\$12\.50<\/s> \$10\.00/);
    expect(reduced.text).toContain("2 × $10.00 (instead of $12.50) = $20.00");
    expect(dearer.html).not.toContain("<s ");
    expect(dearer.text).toContain("2 × $13.00 = $26.00");
  });

  it("says that tax is included when it is in every price", () => {
    const compose = compileRecoveryEmail(DESIGN);
    const included = item({ is_tax_inclusive: true });

    expect(compose(cart({ items: [included, included] })).text).toContain("Subtotal, including tax: $50.00");
    expect(compose(cart({ items: [included, item()] })).text).toContain("Subtotal: $50.00");
  });

  it("shows a promotion's code with what it gives and until when, and no trace of one where there is none", () => {
    const compose = compileRecoveryEmail(DESIGN);
    const promotion = { code: "WELCOME10", description: "10 % off", ends_at: new Date("2026-12-31T12:00:00Z") };

    for (const part of ["html", "text"] as const) {
      const shown = compose(cart({ promotion }))[part];
      for (const words of ["Your discount code", "WELCOME10", "10 % off", "Valid until December 31, 2026"]) {
        expect(shown).toContain(words);
      }
      expect(compose(cart())[part]).not.toContain("discount");
    }
  });

  it.each([
    ["jpy", 1500, "¥1,500"],
    ["kwd", 1.234, "KWD\u00a01.234"],
  ])("writes %s in its own number of decimals", (currency_code, unit_price, price) => {
    const { text } = compileRecoveryEmail(DESIGN)(cart({ currency_code, items: [item({ unit_price, quantity: 1 })] }));

    expect(text).toContain(`1 × ${price} = ${price}`);
  });

  it("turns the whole mail round for languages that are written from right to left", () => {
    const { html } = compileRecoveryEmail({ ...DESIGN, locale: "ar" })(cart());

    expect(html.match(/dir="rtl"/g)).toHaveLength(4);
    expect(html).not.toContain('dir="ltr"');
    expect(html).toContain("text-align:left");
    expect(html).not.toContain("text-align:right");
    expect(compileRecoveryEmail(DESIGN)(cart()).html).not.toMatch(/dir="rtl"|text-align:left/);
  });

  it("cuts titles that no reader needs to the end, within no character", () => {
    const { text } = compileRecoveryEmail(DESIGN)(cart({ items: [item({ title: `a${"😀".repeat(300)}` })] }));

    expect(text).toMatch(/\* a(😀){124}…\n/u);
  });
});

function hrefs(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));
}

function images(html: string): string[] {
  return html.match(/<img[^>]*>/g) ?? [];
}
