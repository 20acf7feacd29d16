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

  /** Opens the mail, and follows its button. */
  async function followMail(mail: InboxMail): Promise<void> {
    await phone.setContent(mail.html || "");
    const button = phone.locator(`a[href^="${storefront.url}/recover/"]`).first();
    await Promise.all([phone.waitForURL("**/recover/**"), button.evaluate((link: HTMLElement) => link.click())]);
  }

  it("brings a shopper on a phone back from the mail to an order that the admin calls recovered", async () => {
    const email = "phone@shopper.internal";
    const mail = await abandon(email);

    await followMail(mail);
    expect(await findViolations(phone)).toEqual([]);
    await phone.getByRole("button", { name: "Back to my cart" }).click();
    await phone.getByText("Welcome back!").waitFor();
    await phone.getByText("Stoneware mug").waitFor();
    await phone.getByRole("link", { name: "To checkout" }).click();
    await consent().waitFor();
    await emailField().fill(email);
    await phone.getByRole("button", { name: "Use an example address" }).click();
    expect(await findViolations(phone)).toEqual([]);
    await phone.getByRole("button", { name: "Place order" }).click();
    await phone.getByRole("heading", { name: "Thank you, Maya!" }).waitFor();

    const { pathname } = new URL(phone.url());
    await browser.open(pathname.replace("/order/", "/orders/"));
    await browser.page.getByText("Recovered", { exact: true }).first().waitFor();
    expect(browser.inbox.mails).toHaveLength(1);
  });

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

  it.each([
    ["with script", true],
    ["without script", false],
  ])("opens the plugin's own page %s, and goes on to the storefront's cart", async (_, javaScriptEnabled) => {
    const mail = await abandon(`landing-${String(javaScriptEnabled)}@shopper.internal`);
    const token = /\/recover\/([\w.-]+)/.exec(mail.text ?? "")?.[1] ?? "";

    const visitor = await openPhone({ javaScriptEnabled });
    await visitor.goto(`${browser.url}/cart-recovery/r/${token}`);
    await visitor.getByText("Stoneware mug").waitFor();
    await visitor.getByRole("button").click();
    await visitor.waitForURL(`${storefront.url}/cart**`);
    await visitor.getByText(javaScriptEnabled ? "Welcome back!" : "This example store needs JavaScript.").waitFor();
    await visitor.context().close();
  });

  it("shows customers what they want mail about, and saves what they choose", async () => {
    watch.expectFailure("/store/customers/me/marketing-preferences");
    await phone.goto(`${storefront.url}/account`);
    await emailField().fill("customer@shopper.internal");
    await phone.getByLabel("Password").fill("quiet-mornings");
    await phone.getByRole("button", { name: "Make an account" }).click();
    await phone.getByLabel("News and offers").check();
    await phone.getByRole("button", { name: "Save" }).click();
    await phone.getByText("Saved.").waitFor();
    expect(await findViolations(phone)).toEqual([]);

    await phone.reload();
    await phone.getByLabel("News and offers").waitFor();
    expect(await phone.getByLabel("News and offers").isChecked()).toBe(true);
    expect(await phone.getByLabel("Cart reminders").isChecked()).toBe(false);
  });

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
