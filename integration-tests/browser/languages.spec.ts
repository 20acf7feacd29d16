import { Client } from "@medusajs/framework/pg";
import { type FilledStore, fillStore } from "./screenshots/fill-store";
import { browserSuite } from "./support/browser-suite";
import { cardOf } from "./support/card-of";
import { findUntranslated, type Language } from "./support/find-untranslated";
import { sweepByHand } from "./support/sweep-by-hand";
import { untilDrawn } from "./support/until-drawn";

const SETTINGS = "/settings/cart-recovery";
const FORMS = ["terms", "sender", "storefront", "timing", "sending", "sequence", "consent", "rules", "testing"];
const LANGUAGES: Language[] = ["de", "fr", "es"];

/** Rows with every kind of mistake that a row of text can have. */
const FAULTY_LIST = [
  "Email address,Subscription status,Updated at",
  "nobody,Subscribed,",
  ",Subscribed,",
  "a@shop.internal,maybe,",
  "b@shop.internal,Subscribed,yesterday",
  "c@shop.internal,Subscribed,2099-01-01",
  "d@shop.internal,Subscribed,,too much",
  'e"x@shop.internal,Subscribed,',
  "",
].join("\n");

sweepByHand();

browserSuite("pages in other languages", (browser) => {
  let filled: FilledStore;

  beforeAll(async () => {
    filled = await fillStore(browser);
    // A mail server that refuses the store, so that health has something to tell.
    const client = new Client({ connectionString: browser.databaseUrl });
    await client.connect();
    await client.query(
      "UPDATE recovery_delivery_state SET paused_since = now(), reason = '535 5.7.8', probe_at = now() + interval '1 hour'",
    );
    await client.end();
  }, 300_000);

  describe.each(LANGUAGES)("%s", (language) => {
    const expectTranslated = async (within = "main, [role=dialog], [role=alertdialog]") => {
      const place = browser.page.locator(within);
      await untilDrawn(place);
      const { pathname } = new URL(browser.page.url());
      const words = await findUntranslated(place, language);
      expect({ pathname, words }).toEqual({ pathname, words: [] });
    };

    async function openAll(paths: string[]): Promise<void> {
      for (const path of paths) {
        await browser.open(path);
        await expectTranslated();
      }
    }

    beforeEach(() => browser.speak(language));

    it("is what the settings and all their forms speak, and what is wrong in them", async () => {
      const { page } = browser;
      await openAll([SETTINGS, ...FORMS.map((form) => `${SETTINGS}/${form}`)]);
      await openAll([`${SETTINGS}/content`, `${SETTINGS}/brand`, `${SETTINGS}/test-email`]);

      await browser.open(`${SETTINGS}/sender`);
      const dialog = page.getByRole("dialog");
      await dialog.locator("input[name=sender_address]").fill("nobody");
      await dialog.locator("button[type=submit]").click();
      await dialog.locator("[aria-invalid=true]").first().waitFor();
      await expectTranslated();
    });

    it("is what results, health, sessions and a session speak", async () => {
      await openAll([
        "/cart-recovery",
        "/cart-recovery/dry-run",
        `/cart-recovery/sessions/${filled.recoveredSessionId}`,
      ]);
    });

    it("is what the subscriptions speak, and what is wrong with a list", async () => {
      const { page } = browser;
      await openAll(["/marketing-subscriptions", "/marketing-subscriptions/import"]);
      const dialog = page.getByRole("dialog");
      await dialog.locator("input[type=file]").setInputFiles({
        name: "list.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(FAULTY_LIST),
      });
      await dialog.getByRole("row").nth(7).waitFor();
      await expectTranslated();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });

      for (const action of [0, 1, 2]) {
        await page.getByRole("row").filter({ hasText: "left@shopper.internal" }).getByRole("button").click();
        await page.getByRole("menuitem").nth(action).click();
        await dialog.waitFor();
        await expectTranslated();
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "hidden" });
      }
    });

    it("is what the parts on Medusa's own pages speak", async () => {
      const { page } = browser;
      for (const [path, mark] of [
        [`/orders/${filled.recoveredOrderId}`, page.locator("a[href*='/cart-recovery/sessions/']")],
        ["/orders", page.locator("main a[href*='/cart-recovery?']")],
        [`/customers/${filled.customerId}`, page.getByRole("button", { name: "hedy@shopper.internal" })],
      ] as const) {
        await browser.open(path);
        await mark.first().waitFor();
        await cardOf(mark.first()).evaluate((card) => card.setAttribute("data-ours", ""));
        await expectTranslated("[data-ours]");
      }
    });
  });
});
