import { type BrowserContextOptions, devices, type Page } from "playwright-core";
import type { Storefront } from "../../demo/services/storefront";
import { expireCart } from "../../demo/steps/expire-session";
import { present } from "../support/present";
import type { InboxMail } from "../support/smtp-inbox";
import { browserSuite } from "./support/browser-suite";
import { findViolations } from "./support/check-accessibility";
import { expireByHand } from "./support/expire-by-hand";
import { type PhoneShopper, phoneShopper } from "./support/phone-shopper";
import { serveBuilt } from "./support/serve-built";
import { type PageWatch, watchPage } from "./support/watch-page";

const PHONE = devices["Pixel 7"];

browserSuite("storefront", (browser) => {
  let storefront: Storefront;
  let phone: Page;
  let shopper: PhoneShopper;
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
    shopper = phoneShopper(phone, storefront.url);
    watch = watchPage(phone);
  });

  afterEach(async () => {
    expect(watch.faults()).toEqual([]);
    await phone.context().close();
  });

  const mailTo = (email: string) => browser.inbox.waitFor(({ envelope }) => envelope.to.includes(email), 30_000);

  async function abandon(email: string): Promise<InboxMail> {
    await shopper.goToCheckout(email);
    await shopper.tick();
    await shopper.letADayPass();
    return mailTo(email);
  }

  const tokenIn = ({ text }: InboxMail) => present(/\/recover\/([\w.-]+)/.exec(text ?? "")?.[1]);

  /** The merchant opens the session that the checkout's hint leads to. */
  async function openSessionInAdmin(email: string): Promise<void> {
    const href = await phone.getByRole("link", { name: "your session in the admin" }).getAttribute("href");
    await browser.open(present(href).slice(`${browser.url}/app`.length));
    await browser.page.getByRole("heading", { name: email, level: 1 }).waitFor();
  }

  /** Opens the mail, and the page that its button leads to, which a mail program opens in another tab. */
  async function followMail(mail: InboxMail): Promise<void> {
    await phone.setContent(mail.html || "");
    const href = await phone.getByRole("link", { name: "Return to your cart" }).getAttribute("href");
    await phone.goto(present(href));
  }

  it("brings a shopper on a phone back from the mail to an order that the admin calls recovered", async () => {
    const email = "phone@shopper.internal";
    await shopper.goToCheckout(email);
    await shopper.tick();
    await openSessionInAdmin(email);
    await phone.goto("about:blank");
    await expireByHand(browser.page);
    await browser.page.getByText("Email 1 was sent").waitFor();

    await followMail(await mailTo(email));
    await phone.getByRole("button", { name: "Back to my cart" }).click();
    await phone.getByText("Welcome back!").waitFor();
    await phone.getByRole("link", { name: "Stoneware mug" }).waitFor();
    await shopper.order(email);

    await browser.open(new URL(phone.url()).pathname.replace("/order/", "/orders/"));
    await browser.page.getByText("Recovered", { exact: true }).first().waitFor();
    await browser.page.getByText("Email sent to").waitFor();
    await browser.page.getByRole("link", { name: "View the abandoned session" }).click();
    await browser.page.getByText("The restored cart was ordered").waitFor();
    expect(browser.inbox.mails).toHaveLength(1);
  });

  it("sends nothing to a shopper who left the box unticked, and says why in the admin", async () => {
    const email = "unticked@shopper.internal";
    await shopper.goToCheckout(email);
    await openSessionInAdmin(email);
    await phone.goto("about:blank");
    await expireByHand(browser.page);
    await browser.page.getByText("Email 1 was not sent").waitFor();
    await browser.page.getByText("The shopper did not answer the checkbox").first().waitFor();

    // What was decided is final: another sweep finds nothing to send.
    await browser.merchant.sweep();
    expect(browser.inbox.mails).toEqual([]);
  });

  it("takes back a tick, and says so where the shopper left", async () => {
    await shopper.goToCheckout("untick@shopper.internal");
    await shopper.tick();
    await shopper.untick();
    await shopper.letADayPass();
    await phone.getByText("No mail is sent: consent_declined").waitFor();
    expect(browser.inbox.mails).toEqual([]);
  });

  it.each([
    ["with script", true],
    ["without script", false],
  ])("opens the plugin's own page %s, and goes on to the storefront's cart", async (_, javaScriptEnabled) => {
    const mail = await abandon(`landing-${String(javaScriptEnabled)}@shopper.internal`);

    const visitor = await openPhone({ javaScriptEnabled });
    await visitor.goto(`${browser.url}/cart-recovery/r/${tokenIn(mail)}`);
    await visitor.getByText("Stoneware mug").waitFor();
    if (javaScriptEnabled) expect(await findViolations(visitor)).toEqual([]);
    await visitor.getByRole("button").click();
    await visitor.waitForURL(`${storefront.url}/cart**`);
    if (javaScriptEnabled) {
      await visitor.getByText("Welcome back!").waitFor();
    } else {
      // The example store needs script; the cart that the link leads to is there.
      const id = present(new URL(visitor.url()).searchParams.get("cart_id"));
      const { cart } = await browser.store.get<{ cart: { items: { product_title: string }[] } }>(`/store/carts/${id}`);
      expect(cart.items.map(({ product_title }) => product_title)).toEqual(["Stoneware mug"]);
    }
    await visitor.context().close();
  });

  it("has nothing on any page of the example store that axe objects to, light or dark", async () => {
    const email = "axe@shopper.internal";
    const look = async (page: string) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await phone.emulateMedia({ colorScheme });
        expect([page, colorScheme, await findViolations(phone, phone.locator("html"))]).toEqual([
          page,
          colorScheme,
          [],
        ]);
      }
    };
    watch.expectFailure("/store/customers/me/marketing-preferences");
    watch.expectFailure("/store/recovery-links/restore");

    await phone.goto(storefront.url);
    await phone.getByText("Stoneware mug").waitFor();
    await look("catalogue");
    await phone.getByText("Stoneware mug").click();
    await phone.getByRole("button", { name: "Add to cart" }).click();
    await phone.getByRole("link", { name: "View cart" }).waitFor();
    await look("product");
    await phone.getByRole("link", { name: "View cart" }).click();
    await phone.getByRole("link", { name: "To checkout" }).waitFor();
    await look("cart");
    await shopper.goToCheckout(email);
    await look("checkout");
    await shopper.tick();
    await shopper.letADayPass();
    await look("checkout that was left");

    await followMail(await mailTo(email));
    await phone.getByRole("button", { name: "Back to my cart" }).waitFor();
    await look("recover");
    await phone.getByRole("button", { name: "Back to my cart" }).click();
    await phone.getByText("Welcome back!").waitFor();
    await look("restored cart");
    await shopper.order(email);
    await look("confirmation");
    await phone.goto(`${storefront.url}/cart`);
    await phone.getByRole("heading", { name: "Your cart is empty" }).waitFor();
    await look("empty cart");
    await phone.goto(`${storefront.url}/recover/no-link`);
    await phone.getByRole("button", { name: "Back to my cart" }).click();
    await phone.getByRole("alert").waitFor();
    await look("dead link");
    await phone.goto(`${storefront.url}/nowhere`);
    await phone.getByRole("heading", { name: "There is nothing here" }).waitFor();
    await look("not found");

    await phone.goto(`${storefront.url}/account`);
    await phone.getByRole("textbox", { name: "Email" }).fill(email);
    await phone.getByLabel("Password").fill("quiet-mornings");
    await look("login");
    await phone.getByRole("button", { name: "Make an account" }).click();
    await phone.getByRole("checkbox", { name: "News and offers" }).uncheck();
    await phone.getByRole("button", { name: "Save" }).click();
    await phone.getByText("Saved.").waitFor();
    await look("account");
  });

  it("works in React: the box records, and the link waits for its button", async () => {
    const page = await serveBuilt("integration-tests/browser/react-checkout", {
      config: () => null,
      expireCart: () => Promise.reject(new Error("Not here")),
    });
    try {
      const mail = await abandon("react@shopper.internal");
      const cart = await browser.shopper.fillCart();
      const query = new URLSearchParams({
        backend: browser.url,
        key: browser.seeded.publishableKey,
        cart: cart.id,
        token: tokenIn(mail),
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
