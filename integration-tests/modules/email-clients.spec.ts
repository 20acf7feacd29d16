import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compileRecoveryEmail, composeConfirmationEmail, DEFAULT_COLOR, DEFAULT_COPIES } from "../../src/emails";

/** What nearly everybody reads mail with, as caniemail.com names it. */
const CLIENTS = [
  "apple-mail.*",
  "gmail.desktop-webmail",
  "gmail.ios",
  "gmail.android",
  "outlook.*",
  "yahoo.*",
  "samsung-email.android",
];

/** What the mail only gains from where it is known; without it, it is as complete and as legible. */
const GAINS: Record<string, string> = {
  "@media": "the dark appearance, and less padding on phones",
  "Attribute selector": "dates and addresses that Apple makes links keep their colour",
  "Type selector": "the same font in Outlook as everywhere",
  "<style> element": "all of these",
  "<body> element": "the page's colour outside of the mail; a table has it, too",
  "border-radius": "round corners",
  "object-fit": "pictures that are not square are cut instead of squeezed",
  "overflow-wrap": "words of 200 characters are broken",
  "word-break": "the same, where overflow-wrap is unknown",
  overflow: "the hidden preheader, beside its max-height and opacity",
  opacity: "the hidden preheader, beside its max-height and overflow",
  "display:none": "the hidden preheader, beside its max-height and opacity",
  "white-space": "the subtotal is not broken across lines on narrow phones",
  outline: "no frame around pictures in old webmail",
  "text-decoration-line": "the button's words are not underlined; text-decoration says so, too",
  "height property": "the pictures' height, which their attribute gives, too",
  "aria-hidden attribute": "screen readers skip the letter in place of a picture",
  "role attribute": "screen readers take the tables for the layout they are",
  "target attribute": "links open beside the mail",
};

const MAILS = {
  "the recovery email": compileRecoveryEmail({
    locale: "en",
    brand: {
      store_name: "Harbour & Pine",
      logo_url: "https://cdn.internal/logo.png",
      color: DEFAULT_COLOR,
      postal_address: "12 Quay Street",
    },
    copy: DEFAULT_COPIES.en,
    reply_to: null,
  })({
    currency_code: "usd",
    notation: "en-US",
    timezone: null,
    first_name: "Ada",
    items: ["https://cdn.internal/tote.png", null].map((thumbnail) => ({
      title: "Linen tote",
      variant_title: "Natural",
      quantity: 2,
      unit_price: 10,
      compare_at_price: 12.5,
      is_tax_inclusive: false,
      thumbnail,
    })),
    promotion: { code: "TEN", description: "10 % off", ends_at: new Date(0) },
    recovery_url: "https://shop.internal/r",
    unsubscribe_url: "https://shop.internal/u",
    expires_at: new Date(0),
  }).html,
  "the confirmation email": composeConfirmationEmail({
    language: "en",
    color: DEFAULT_COLOR,
    store_name: "Harbour & Pine",
    postal_address: "12 Quay Street",
    confirm_url: "https://shop.internal/c",
  }).html,
};

function unsupported(html: string): Record<string, string[]> {
  const script = join(__dirname, "../support/check-email-clients.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...CLIENTS], { input: html, encoding: "utf8" });
  if (stderr !== "") throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, string[]>;
}

describe.each(Object.entries(MAILS))("%s", (_, html) => {
  it("needs nothing that a common mail program does not know", () => {
    const needed = Object.entries(unsupported(html)).flatMap(([client, features]) =>
      features.filter((feature) => !(feature in GAINS)).map((feature) => `${client}: ${feature}`),
    );

    expect(needed).toEqual([]);
  });

  it("is checked by something that finds what is wrong", () => {
    const worse = html.replace("</body>", '<div style="display:grid;position:absolute">x</div><video></video></body>');

    expect(unsupported(worse)["outlook.windows"]).toEqual(
      expect.arrayContaining(["display:grid", "position", "<video> element"]),
    );
  });
});
