import { Client } from "@medusajs/framework/pg";
import { present } from "../support/present";
import { browserSuite } from "./support/browser-suite";
import { cardOf } from "./support/card-of";
import { askToExpire, expireByHand } from "./support/expire-by-hand";
import { sweepByHand } from "./support/sweep-by-hand";
import { walkByKeyboard } from "./support/walk-by-keyboard";

sweepByHand();

browserSuite("cart recovery pages", (browser) => {
  const visible = (text: string | RegExp, options?: { exact: boolean }) =>
    browser.page.getByText(text, options).first().waitFor();

  async function query(statement: string, values: unknown[]): Promise<void> {
    const client = new Client({ connectionString: browser.databaseUrl });
    await client.connect();
    try {
      await client.query(statement, values);
    } finally {
      await client.end();
    }
  }

  async function sessionOf(email: string): Promise<string> {
    return present((await browser.merchant.find({ email })).checkout_sessions[0]).id;
  }

  beforeAll(() => browser.merchant.switchOn());

  it("follow a session from open to recovered, and from there to its order", async () => {
    const { page, shopper } = browser;
    const email = "ada@shop.internal";
    await shopper.abandon(email);

    await browser.open("/");
    await page.getByRole("link", { name: "Cart recovery" }).click();
    await page.getByRole("heading", { name: "Cart recovery", level: 1 }).waitFor();
    await page.getByRole("link", { name: email }).click();
    await page.getByRole("heading", { name: email, level: 1 }).waitFor();
    await visible("The shopper agreed to emails");
    await browser.checkAccessibility();

    await expireByHand(page);
    await visible("Email 1 was sent");
    await browser.inbox.waitFor(({ envelope }) => envelope.to.includes(email));

    const { recovery_url } = await browser.merchant.retrieve(await sessionOf(email));
    const restored = await shopper.restore(present(present(recovery_url).split("/").pop()));
    await shopper.buy(restored.cart.id, email);
    await page.reload();
    await visible("The restored cart was ordered");
    await page.getByRole("main").getByText("Recovered", { exact: true }).first().waitFor();

    await browser.open("/cart-recovery?currency=usd");
    await page.getByRole("button", { name: "Show as table" }).click();
    await page.getByRole("columnheader", { name: "Recovered revenue" }).waitFor();
  });

  it("lead to the order that was recovered, which says so and leads back", async () => {
    const { page } = browser;
    const { id, order_id } = present(
      (await browser.merchant.find({ recovered: "true", status: "completed" })).checkout_sessions[0],
    );
    await browser.open(`/cart-recovery/sessions/${id}`);
    await page.getByRole("link", { name: present(order_id) }).click();
    const back = page.getByRole("link", { name: "View the abandoned session" });
    await back.waitFor();
    await page.getByText("Recovered", { exact: true }).waitFor();
    await page.getByText("Email sent to").waitFor();
    await browser.checkAccessibility(cardOf(back));
    await back.click();
    await visible("The restored cart was ordered");
  });

  it("are reached from the list of orders, with the recovered ones alone", async () => {
    const { page } = browser;
    await browser.open("/orders");
    const found = page.getByText("One order came back through a recovery email.");
    await found.waitFor();
    await browser.checkAccessibility(cardOf(found));
    await page.getByRole("link", { name: "Show recovered orders" }).click();
    await page.getByRole("heading", { name: "Checkout sessions" }).waitFor();
    await page.getByText("1 of 1 results").waitFor();
  });

  it("say in plain words why a shopper is not mailed, and what to do about it", async () => {
    const { page, shopper } = browser;
    const cart = await shopper.fillCart();
    await shopper.setEmail(cart.id, "declined@shop.internal");
    const { id } = await shopper.answer(cart.id, "opt_out");
    await browser.merchant.expire(id);

    await browser.open("/cart-recovery");
    const row = page.getByRole("row").filter({ hasText: "declined@shop.internal" });
    await row.getByText("Consent declined").waitFor();
    await row.click();
    await visible("The shopper left the checkbox unticked.");
    await visible("This is the shopper's choice, and it stands.");
  });

  it("keep filters and search in the URL, and mark tests", async () => {
    const { page, shopper } = browser;
    await browser.merchant.expire((await shopper.abandon("tester@example.com")).id);
    await browser.open("/cart-recovery");
    await page.getByRole("searchbox", { name: "Search" }).fill("tester@");
    const row = page.getByRole("row").filter({ hasText: "tester@example.com" });
    await row.getByText("Test", { exact: true }).first().waitFor();
    await page.getByText("1 of 1 results").waitFor();
    await page.getByRole("button", { name: "Add a filter" }).click();
    await page.getByRole("menuitem", { name: "Mode" }).click();
    await page.getByText("Live", { exact: true }).click();
    await page.getByText("No session matches").waitFor();
    expect(new URL(page.url()).searchParams.get("livemode")).toBe('"true"');
    await page.reload();
    await page.getByText("No session matches").waitFor();
  });

  it("tell in a dry run who would be mailed and why not the others, and send nothing", async () => {
    const { page, shopper } = browser;
    const due = await shopper.abandon("due@shop.internal");
    const cart = await shopper.fillCart();
    await shopper.setEmail(cart.id, "silent@shop.internal");
    const silent = await shopper.session(cart.id);
    await query(
      "UPDATE checkout_session SET expires_at = now() - interval '1 second', expires_at_explicit = true WHERE id = ANY($1)",
      [[due.id, silent.id]],
    );

    await browser.open("/cart-recovery");
    await page.getByRole("link", { name: "Dry run" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("heading", { name: "Would be mailed: one" }).waitFor();
    await drawer.getByRole("link", { name: "due@shop.internal" }).waitFor();
    await drawer.getByText("the address is not subscribed to cart reminders").waitFor();
    expect(browser.inbox.mails).toEqual([]);
    await browser.checkAccessibility();
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await page.getByRole("heading", { name: "Checkout sessions" }).waitFor();
  });

  it("lead from a warning to a mail whose outcome is unknown, and let a person resolve it", async () => {
    const { page, shopper } = browser;
    const email = "grace@shop.internal";
    const { id } = await shopper.abandon(email);
    await browser.merchant.expire(id);
    await browser.inbox.waitFor(({ envelope }) => envelope.to.includes(email));
    await query(
      "UPDATE recovery_email SET status = 'unknown', sent_at = NULL, claim_token = NULL WHERE checkout_session_id = $1",
      [id],
    );

    await browser.open("/cart-recovery");
    await page.getByRole("link", { name: "Show these sessions" }).click();
    await page.getByText("1 of 1 results").waitFor();
    await page.getByRole("link", { name: email }).click();
    await page.getByRole("button", { name: "Resolve" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Resolve" }).click();
    await page.getByRole("radio", { name: "It arrived" }).click();
    await browser.checkAccessibility();
    await page.getByRole("button", { name: "Save" }).click();
    await visible("The email is resolved.");
    await visible("Email 1 was sent");
  });

  it("tell when sending is paused, in the mail server's words", async () => {
    const { page } = browser;
    // What instances share has its row from the first sweep on.
    await browser.merchant.sweep();
    await query(
      "UPDATE recovery_delivery_state SET paused_since = now(), reason = '535 no', probe_at = now() + interval '1 hour'",
      [],
    );
    await browser.open("/cart-recovery");
    await page.getByText("Paused", { exact: true }).waitFor();
    await page.getByText("535 no").waitFor();
    await query("UPDATE recovery_delivery_state SET paused_since = NULL, reason = NULL, probe_at = NULL", []);
  });

  it("say that the connection is lost, and go on with what was searched for once it is back", async () => {
    const { page } = browser;
    browser.expectFailure("/admin/");
    await browser.open("/cart-recovery");
    await page.getByRole("heading", { name: "Checkout sessions" }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole("searchbox", { name: "Search" }).fill("declined@");
    await page.getByText("The server could not be reached.", { exact: false }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("1 of 1 results").waitFor();
    expect(await page.getByRole("searchbox", { name: "Search" }).inputValue()).toBe("declined@");
  });

  it("do nothing without a connection, and say so", async () => {
    const { page } = browser;
    browser.expectFailure("/admin/");
    const { id } = await browser.shopper.abandon("offline@shop.internal");
    await browser.open(`/cart-recovery/sessions/${id}`);
    await page.getByRole("heading", { name: "offline@shop.internal", level: 1 }).waitFor();
    await page.context().setOffline(true);
    await askToExpire(page);
    await visible("The server could not be reached.", { exact: false });
    await page.context().setOffline(false);
    await expireByHand(page);
  });

  it("can be walked through with the keyboard alone, down to a session and what can be done with it", async () => {
    const { page, shopper } = browser;
    const email = "keyboard@shop.internal";
    await shopper.abandon(email);
    await browser.open("/cart-recovery?currency=usd");
    const link = page.getByRole("link", { name: email });
    await link.waitFor();
    await page.getByRole("button", { name: "Show as table" }).waitFor();
    expect(await walkByKeyboard(page.getByRole("main"))).toEqual([]);

    await link.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: email, level: 1 }).waitFor();
    expect(await walkByKeyboard(page.getByRole("main"))).toEqual([]);

    await page.getByRole("main").getByRole("button", { name: "More actions" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Expire now" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem", { name: "Expire now" }).waitFor({ state: "hidden" });
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Expire now" }).press("Enter");
    await page.getByRole("alertdialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "hidden" });
  });

  it("say that a session is gone", async () => {
    browser.expectFailure("/admin/checkout-sessions/cs_none");
    await browser.open("/cart-recovery/sessions/cs_none");
    await visible("This session does not exist");
  });
});
