import type { FrameLocator, Page } from "playwright-core";
import { present } from "../support/present";
import { waitFor } from "../support/wait-for";
import { browserSuite } from "./support/browser-suite";

/** Each would leave a trace in the page if a part of it were taken for more than text. */
const HOSTILE = [
  `<script>top.ran = 1</script>`,
  `"><img src=x onerror="top.ran=1">`,
  `' onmouseover='top.ran=1`,
  `</title></textarea></style><svg onload="top.ran=1">`,
  `{{constructor.constructor('top.ran=1')()}}`,
].join(" ");

const INJECTED = `img[src="x"], svg[onload], [onerror], [onmouseover], script:not([src]):not([type="module"])`;

/** What React says of Medusa's own pages, and flags that they load from elsewhere. */
const MEDUSAS_OWN = ["/app/assets/", "cdn.jsdelivr.net"];

browserSuite("hostile content", (browser) => {
  const email = "mallory@shop.internal";

  async function expectInert(page: Page, within: Page | FrameLocator = page): Promise<void> {
    const scripts = await within.locator(INJECTED).evaluateAll((found) => found.map((element) => element.outerHTML));
    expect(scripts.filter((html) => html.includes("top.ran"))).toEqual([]);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  }

  /** A shop whose every word is an attack, and a shopper who is one. The id of the session that they abandoned. */
  async function abandonHostileCart(): Promise<string> {
    const { admin, store, shopper, merchant, seeded } = browser;
    const copy = {
      subject: HOSTILE,
      preheader: HOSTILE,
      heading: HOSTILE,
      body: HOSTILE,
      button: "Go",
      footer: HOSTILE,
    };
    const words = Object.entries(copy).map(([name, text]) => [name, text.replace(/[{}]/g, "").slice(0, 200)]);
    await merchant.switchOn({
      sender_name: HOSTILE.slice(0, 100),
      brand: {
        store_name: HOSTILE.slice(0, 100),
        logo_url: `${browser.url}/static/" onerror="top.ran=1`,
        color: "#24574a",
        postal_address: HOSTILE,
      },
      copy: { en: Object.fromEntries(words) as Record<string, string> },
    });
    await admin.post(`/admin/products/${present(seeded.products[0]).id}`, { title: HOSTILE });
    const { id, cart_id } = await shopper.abandon(email);
    const address = { first_name: HOSTILE, last_name: HOSTILE, address_1: HOSTILE, city: HOSTILE, country_code: "us" };
    await store.post(`/store/carts/${cart_id}`, { shipping_address: address, billing_address: address });
    await merchant.expire(id);
    return id;
  }

  it("is inert wherever the admin and the page of the link show it, and in the mail", async () => {
    const { page } = browser;
    ["/static/", "/favicon.ico", ...MEDUSAS_OWN].forEach((path) => browser.expectFailure(path));
    const id = await abandonHostileCart();
    const mail = await browser.inbox.waitFor(({ envelope }) => envelope.to.includes(email));
    expect(mail.subject).toContain("<script>");
    expect(mail.html).not.toMatch(/<script|<svg|<img src=x|onerror="/);

    await browser.open(`/cart-recovery/sessions/${id}`);
    await page.getByText("Email 1 was sent").first().waitFor();
    await expectInert(page);

    await browser.open("/cart-recovery");
    await page.getByRole("link", { name: email }).waitFor();
    await expectInert(page);

    await browser.open("/settings/cart-recovery");
    await page.getByText("top.ran", { exact: false }).first().waitFor();
    await expectInert(page);

    await browser.open("/settings/cart-recovery/content");
    const preview = page.getByRole("region", { name: "Preview" });
    const frame = preview.frameLocator("iframe");
    await frame.getByRole("heading", { name: "top.ran" }).waitFor();
    await expectInert(page);
    expect(await frame.locator("script, svg, [onerror], [onmouseover]").count()).toBe(0);
    await page
      .getByRole("dialog")
      .getByLabel("Heading")
      .fill(`Typed ${HOSTILE.replace(/[{}]/g, "").slice(0, 150)}`);
    await frame.getByRole("heading", { name: "Typed <script>" }).waitFor();
    expect(await frame.locator("script, svg, [onerror], [onmouseover]").count()).toBe(0);
    await expectInert(page);

    const { recovery_url } = await browser.merchant.retrieve(id);
    const { pathname } = new URL(present(recovery_url));
    await page.goto(`${browser.url}${pathname}`);
    await page.getByText("top.ran", { exact: false }).first().waitFor();
    await expectInert(page);

    const { cart } = await browser.shopper.restore(present(pathname.split("/").at(-1)));
    const order_id = await browser.shopper.buy(cart.id, email);
    await waitFor("the order to be recovered", async () => {
      return (await browser.merchant.find({ order_id, recovered: "true" })).count === 1;
    });
    await browser.open(`/orders/${order_id}`);
    const back = page.getByRole("link", { name: "View the abandoned session" });
    await back.waitFor();
    await expectInert(page);
    await back.click();
    await page.getByText("The restored cart was ordered").waitFor();
  });
});
