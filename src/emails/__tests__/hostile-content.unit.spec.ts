import { compileRecoveryEmail, type ComposedEmail } from "../index";
import { cart, DESIGN, design, item } from "./support";

const CORPUS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</title></style></head><b>",
  "<!--[if mso]><b>--><!-->",
  "{{{unsubscribe_url}}}",
  "{{&recovery_url}} {{subtotal}} {{#items}}x{{/items}} {{^items}}y{{/items}}",
  "{{=<% %>=}}<% subtotal %>",
  "}}{{",
  "[[outlook:open]]",
  "$& $1 $` $'",
];

const LINK_CORPUS = [
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "//host/x",
  "/x",
  "",
];

describe("hostile content", () => {
  it.each(CORPUS)("is inert in the html part and literal in the text part, wherever it stands: %s", (hostile) => {
    const harmless = composeWith("harmless");
    const { html, text, subject, preheader } = composeWith(hostile);

    expect(markup(html)).toEqual(markup(harmless.html));
    expect(decode(html).split(hostile)).toHaveLength(decode(harmless.html).split("harmless").length);
    expect(text.replaceAll(hostile, "harmless")).toBe(harmless.text);
    expect([subject, preheader]).toEqual([hostile, hostile]);
  });

  it.each([...CORPUS, "a\r\nBcc: x@y.internal", "{{first_name}}{{total}}", "\u202e\u0000x"])(
    "is data in the places of tokens, put in once and escaped: %s",
    (hostile) => {
      const everywhere = "{{store_name}}|{{first_item}}|{{promotion_code}}|{{first_name|none}}";
      const tokens = { subject: everywhere, preheader: everywhere, heading: everywhere, body: everywhere };
      const composeWithValue = (value: string) =>
        compileRecoveryEmail({
          ...DESIGN,
          brand: { ...DESIGN.brand, store_name: value },
          copy: { ...tokens, button: everywhere, footer: everywhere },
        })(
          cart({
            first_name: value,
            items: [item({ title: value })],
            promotion: { code: value, description: value, ends_at: null },
          }),
        );
      const { subject, html } = composeWithValue(hostile);
      const line = hostile.replace(/\p{Cc}+/gu, " ").trim();

      expect(subject).toBe([line, line, line, "none"].join("|").slice(0, 255));
      expect(subject).not.toMatch(/[\r\n\0]/);
      expect(markup(html)).toEqual(markup(composeWithValue("harmless").html));
    },
  );

  it.each(LINK_CORPUS)("refuses to compose a mail whose links are not http(s): %j", (url) => {
    const compose = compileRecoveryEmail(DESIGN);

    expect(() => compose(cart({ recovery_url: url }))).toThrow("recovery_url must be an absolute http or https URL");
    expect(() => compose(cart({ unsubscribe_url: url }))).toThrow(
      "unsubscribe_url must be an absolute http or https URL",
    );
  });

  it.each(LINK_CORPUS)("shows no picture whose address is not http(s): %j", (url) => {
    const compose = compileRecoveryEmail(design({ brand: { logo_url: url } }));

    expect(compose(cart({ items: [item({ thumbnail: url })] })).html).not.toContain("<img");
  });

  it("cannot leave an attribute through a link or a picture", () => {
    const compose = compileRecoveryEmail(DESIGN);
    const url = 'https://shop.internal/"><script>alert(1)</script>?q="\'<>';
    const { html, text } = compose(cart({ recovery_url: url, items: [item({ thumbnail: url })] }));

    expect(html).not.toContain("<script");
    expect(text).not.toContain("<script");
    expect(html.match(/%22%3E%3Cscript%3E/g)).toHaveLength(2);
  });

  it("does not let a brand colour be anything but a colour", () => {
    const hostile = compileRecoveryEmail(design({ brand: { color: "red}</style><script>" } }))(cart());
    const fallback = compileRecoveryEmail(design({ brand: { color: "#24574a" } }))(cart());

    expect(hostile.html).toBe(fallback.html);
  });

  it("keeps line breaks and control characters out of the subject, the preheader and every line, and the subject at 255", () => {
    const hostile = "a\r\nBcc: x@y.internal\0\u0085\u2028b\u001b[31m";
    const { subject, preheader, text } = composeWith(hostile);
    const long = compileRecoveryEmail(design({ copy: { subject: `a${"😀".repeat(300)}` } }))(cart());

    expect(subject).toBe("a Bcc: x@y.internal b [31m");
    expect(preheader).toBe(subject);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u2028/u);
    expect(text).toContain("* a Bcc: x@y.internal b [31m\n");
    expect(long.subject).toMatch(/^a(😀){126}…$/u);
  });
});

/** A mail with the same words in every place a person can write to. */
function composeWith(words: string): ComposedEmail {
  const compose = compileRecoveryEmail({
    ...DESIGN,
    brand: { ...DESIGN.brand, store_name: words, postal_address: words },
    copy: { subject: words, preheader: words, heading: words, body: words, button: words, footer: words },
  });
  const picture = "https://cdn.internal/picture.png";
  return compose(
    cart({ items: [item({ title: words, variant_title: words }), item({ title: words, thumbnail: picture })] }),
  );
}

/** The tags of a mail, with the words in its attributes taken out. */
function markup(html: string): string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/alt="[^"]*"/, "alt"));
}

function decode(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
