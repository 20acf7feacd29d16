import { type BrowserContextOptions, devices, type Page } from "playwright-core";
import type { Storefront } from "../../demo/services/storefront";
import { expireCart } from "../../demo/steps/expire-session";
import type { InboxMail } from "../support/smtp-inbox";
import { browserSuite } from "./support/browser-suite";
import { findViolations } from "./support/check-accessibility";
import { serveBuilt } from "./support/serve-built";
import { type PageWatch, watchPage } from "./support/watch-page";

const PHONE = devices["Pixel 7"];

browserSuite("storefront", (browser) => {
  let storefront: Storefront;
  let phone: Page;
  let watch: PageWatch;

  beforeAll(async () => {
    storefront = await serveBuilt("demo/store", {
      config: () => ({
        backend_url: browser.url,
        publishable_key: browser.seeded.publishableKey,
        region_id: browser.seeded.regionId,
        inbox_url: browser.url,
        admin_url: `${browser.url}/app`,
      }),
      expireCart: (cartId) => expireCart(browser.merchant, cartId),
    });
    // A German merchant must ask, wherever the shopper is: the box starts unticked.
    await browser.merchant.switchOn({
      business_country: "de",
      cart_url: `${storefront.url}/cart?cart_id={cart_id}`,
      recovery_url: `${storefront.url}/recover/{token}`,
    });
  });

  afterAll(() => storefront.stop());

  async function openPhone(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.page
      .context()
      .browser()
      ?.newContext({ ...PHONE, ...options });
    if (!context) throw new Error("The browser is closed");
    context.setDefaultTimeout(30_000);
    return context.newPage();
  }

  beforeEach(async () => {
    phone = await openPhone();
    watch = watchPage(phone);
  });

  afterEach(async () => {
    expect(watch.faults()).toEqual([]);
    await phone.context().close();
  });

  const emailField = () => phone.getByRole("textbox", { name: "Email" });
  const consent = () => phone.locator("[data-consent]").getByRole("checkbox");

  async function goToCheckout(email: string): Promise<void> {
    await phone.goto(storefront.url);
    await phone.getByText("Stoneware mug").click();
    await phone.getByRole("button", { name: "Add to cart" }).click();
    await phone.getByRole("link", { name: "View cart" }).click();
    await phone.getByRole("link", { name: "To checkout" }).click();
    await consent().waitFor();
    expect(await consent().isChecked()).toBe(false);
    await emailField().fill(email);
    await emailField().blur();
    await phone.getByRole("heading", { name: "Now leave" }).waitFor();
  }

  /** Ticks the box, and waits until the answer is recorded. */
  async function tick(): Promise<void> {
    const recorded = phone.waitForResponse(
      (response) => response.url().endsWith("/checkout-session") && response.request().method() === "POST",
    );
    await consent().check();
    await recorded;
  }

  async function leave(): Promise<void> {
    await phone.getByRole("button", { name: "Leave, and let a day pass" }).click();
    await phone.getByText("The session has expired").waitFor();
  }

  async function abandon(email: string): Promise<InboxMail> {
    await goToCheckout(email);
    await tick();
    await leave();
    return browser.inbox.waitFor(({ envelope }) => envelope.to.includes(email), 30_000);
  }

  it("sends nothing to a shopper who left the box unticked, and says why", async () => {
    const email = "unticked@shopper.internal";
    await goToCheckout(email);
    await leave();
    await phone.getByText("No mail is sent: no_consent").waitFor();

    const { checkout_sessions } = await browser.merchant.find({ email });
    expect(checkout_sessions[0]?.last_decision).toMatchObject({ outcome: "skip", reasons: ["no_consent"] });
    expect(browser.inbox.mails).toEqual([]);
  });

  it("takes back a tick", async () => {
    const email = "untick@shopper.internal";
    await goToCheckout(email);
    await tick();
    const recorded = phone.waitForResponse(
      (response) => response.url().endsWith("/checkout-session") && response.request().method() === "POST",
    );
    await consent().uncheck();
    await recorded;
    await leave();
    await phone.getByText("No mail is sent: consent_declined").waitFor();
    expect(browser.inbox.mails).toEqual([]);
  });

  it.each([["with script", true]])(
    "opens the plugin's own page %s, and goes on to the storefront's cart",
    async (_, javaScriptEnabled) => {
      const mail = await abandon(`landing-${String(javaScriptEnabled)}@shopper.internal`);
      const token = /\/recover\/([\w.-]+)/.exec(mail.text ?? "")?.[1] ?? "";

      const visitor = await openPhone({ javaScriptEnabled });
      await visitor.goto(`${browser.url}/cart-recovery/r/${token}`);
      await visitor.getByText("Stoneware mug").waitFor();
      await visitor.getByRole("button").click();
      await visitor.waitForURL(`${storefront.url}/cart**`);
      await visitor.getByText("Welcome back!").waitFor();
      await visitor.context().close();
    },
  );

  it("works in React: the box records, and the link waits for its button", async () => {
    const page = await serveBuilt("integration-tests/browser/react-checkout", {
      config: () => null,
      expireCart: () => Promise.reject(new Error("Not here")),
    });
    try {
      const mail = await abandon("react@shopper.internal");
      const token = /\/recover\/([\w.-]+)/.exec(mail.text ?? "")?.[1] ?? "";
      const cart = await browser.shopper.fillCart();
      const query = new URLSearchParams({
        backend: browser.url,
        key: browser.seeded.publishableKey,
        cart: cart.id,
        token,
      });
      await phone.goto(`${page.url}/?${query.toString()}`);
      const recorded = phone.waitForResponse((response) => response.request().method() === "POST");
      await phone.getByRole("checkbox").check();
      await recorded;
      expect((await browser.shopper.session(cart.id)).consent.promotions).toBe("opt_in");
      expect(await findViolations(phone)).toEqual([]);

      const before = await browser.merchant.find({ email: "react@shopper.internal" });
      expect(before.count).toBe(1);
      await phone.getByRole("button", { name: "Back to my cart" }).click();
      await phone.getByText(/^Cart cart_/).waitFor();
    } finally {
      await page.stop();
    }
  });
});
