import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { present } from "../support/present";
import { browserSuite } from "./support/browser-suite";
import { cardOf } from "./support/card-of";
import { dropFile } from "./support/drop-file";
import { holdImport } from "./support/hold-import";
import { walkByKeyboard } from "./support/walk-by-keyboard";

const HEADER = "Email address,Subscription status,Updated at";

browserSuite("marketing subscriptions", (browser) => {
  const upload = (rows: string[]) =>
    browser.page
      .getByRole("dialog")
      .locator("input[type=file]")
      .setInputFiles({
        name: "subscribers.csv",
        mimeType: "text/csv",
        buffer: Buffer.from([HEADER, ...rows, ""].join("\n")),
      });

  const rowOf = (email: string) => browser.page.getByRole("row").filter({ hasText: email });

  async function choose(field: string, option: string): Promise<void> {
    await browser.page.getByRole("combobox", { name: field }).click();
    await browser.page.getByRole("option", { name: option, exact: true }).click();
  }

  async function openAction(email: string, action: string): Promise<void> {
    await browser.page.getByRole("button", { name: `More actions for ${email}` }).click();
    await browser.page.getByRole("menuitem", { name: action }).click();
  }

  const subscribe = (email: string, status: string) =>
    browser.admin.post("/admin/marketing-subscriptions", { email, status });

  it("can be added and edited by hand, with every step in the history", async () => {
    const { page } = browser;
    await browser.open("/marketing-subscriptions");
    await page.getByRole("heading", { name: "Marketing subscriptions", level: 1 }).waitFor();
    await page.getByText("No subscriptions yet").waitFor();

    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("textbox", { name: "Email" }).fill("ada@");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Give a complete email address").waitFor();
    await page.getByRole("textbox", { name: "Email" }).fill("Ada@Shop.internal");
    await browser.checkAccessibility();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The subscription was saved.").first().waitFor();

    await openAction("ada@shop.internal", "Edit");
    await choose("News and offers", "Unsubscribed");
    await page.getByRole("button", { name: "Save" }).click();
    await rowOf("ada@shop.internal").getByText("Unsubscribed").waitFor();

    await openAction("ada@shop.internal", "History");
    await page.getByRole("dialog").getByText("News and offers · Admin").first().waitFor();
    expect(await page.getByRole("dialog").getByRole("listitem").count()).toBeGreaterThanOrEqual(2);
  });

  it("ask before what was chosen is lost, and keep it when saving fails", async () => {
    const { page } = browser;
    await subscribe("zoe@shop.internal", "subscribed");
    await browser.open("/marketing-subscriptions");
    await openAction("zoe@shop.internal", "Edit");
    await choose("Overall", "Unsubscribed");

    const drawer = page.getByRole("dialog");
    const question = page.getByRole("alertdialog");
    for (const leave of [
      () => drawer.getByRole("button", { name: "Cancel" }).click(),
      () => page.keyboard.press("Escape"),
    ]) {
      await leave();
      await question.getByText("Discard what you changed?").waitFor();
      await page.keyboard.press("Escape");
      await question.waitFor({ state: "hidden" });
      await drawer.getByRole("combobox", { name: "Overall" }).getByText("Unsubscribed").waitFor();
    }

    browser.expectFailure("/admin/");
    const saveInVain = async (words: string) => {
      await drawer.getByRole("button", { name: "Save" }).click();
      await drawer.getByText(words, { exact: false }).waitFor();
    };
    // Only Medusa's enterprise edition has users who may not do something, so that nothing here can answer this but the test.
    await page.route("**/admin/marketing-subscriptions", (route) =>
      route.request().method() === "POST"
        ? route.fulfill({ status: 403, json: { type: "forbidden", message: "no" } })
        : route.fallback(),
    );
    await saveInVain("Your account is not allowed to do this.");
    await page.unroute("**/admin/marketing-subscriptions");
    await page.context().clearCookies();
    await saveInVain("You are no longer logged in.");
    await browser.logIn();
    await page.context().setOffline(true);
    await saveInVain("The server could not be reached.");
    await page.context().setOffline(false);

    await drawer.getByRole("button", { name: "Save" }).click();
    await rowOf("zoe@shop.internal").getByText("Unsubscribed").first().waitFor();
  });

  it("can be uploaded as CSV: tried out first, with the rows that have errors as a table and as a file", async () => {
    const { page } = browser;
    await subscribe("left@shop.internal", "unsubscribed");
    await browser.open("/marketing-subscriptions");
    await page.getByRole("link", { name: "Upload" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: "Choose a file, or drop it here" }).waitFor();
    await upload([
      "new@shop.internal,Subscribed,",
      "left@shop.internal,Subscribed,",
      "nobody,Subscribed,",
      "bob@shop.internal,maybe,",
    ]);

    await drawer.getByText("This is what the upload would do").waitFor();
    await drawer.getByText("One person who unsubscribed would be subscribed again.", { exact: false }).waitFor();
    await drawer.getByRole("row").filter({ hasText: "“nobody” is not a complete email address." }).waitFor();
    await drawer.getByRole("row").filter({ hasText: "“maybe” is neither" }).waitFor();
    await browser.checkAccessibility();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      drawer.getByRole("button", { name: "Download the errors" }).click(),
    ]);
    const errors = readFileSync(present(await download.path()), "utf8");
    expect(errors).toContain('"4","Email address","“nobody” is not a complete email address."');

    await drawer.getByRole("button", { name: "Import 2 rows" }).click();
    await drawer.getByText("The upload is done").waitFor();
    await drawer.getByRole("button", { name: "Done" }).click();
    await rowOf("new@shop.internal").waitFor();
    await rowOf("left@shop.internal").getByText("Subscribed").first().waitFor();
  });

  it("can be dropped onto the page as a file", async () => {
    const { page } = browser;
    const folder = mkdtempSync(join(tmpdir(), "medusa-cart-recovery-drop-"));
    const write = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    try {
      await browser.open("/marketing-subscriptions/import");
      const drawer = page.getByRole("dialog");
      const zone = drawer.getByRole("button", { name: "Choose a file, or drop it here" });
      await zone.waitFor();
      await dropFile(zone, write("list.pdf", "%PDF"));
      await drawer.getByText("list.pdf is not a CSV file.", { exact: false }).waitFor();
      await dropFile(zone, write("list.csv", `${HEADER}\ndropped@shop.internal,Subscribed,\n`));
      await drawer.getByText("This is what the upload would do").waitFor();
      await drawer.getByRole("button", { name: "Import one row" }).click();
      await drawer.getByText("The upload is done").waitFor();
      await drawer.getByRole("button", { name: "Done" }).click();
      await rowOf("dropped@shop.internal").waitFor();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("tell what is wrong with a file as a whole, and that another upload is running", async () => {
    const { page } = browser;
    browser.expectFailure("/admin/marketing-subscriptions/import");
    await browser.open("/marketing-subscriptions/import");
    const drawer = page.getByRole("dialog");
    await drawer.locator("input[type=file]").setInputFiles({
      name: "list.xlsx",
      mimeType: "application/vnd.ms-excel",
      buffer: Buffer.from("PK"),
    });
    await drawer.getByText("list.xlsx is not a CSV file.", { exact: false }).waitFor();

    await drawer.locator("input[type=file]").setInputFiles({
      name: "semicolons.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Email address;Subscription status\n"),
    });
    await drawer.getByText("The columns are separated by semicolons.", { exact: false }).waitFor();
    await drawer.getByRole("button", { name: "Choose another file" }).click();

    const colleague = await holdImport(browser.url, await page.context().cookies());
    await upload(["new@shop.internal,Subscribed,"]);
    await drawer.getByText("Another upload is running, perhaps a colleague's.", { exact: false }).waitFor();
    await colleague.end();
    await page.context().setOffline(true);
    await drawer.getByRole("button", { name: "Try again" }).click();
    await drawer.getByText("The server could not be reached.", { exact: false }).waitFor();
    await page.context().setOffline(false);
    await drawer.getByRole("button", { name: "Try again" }).click();
    await drawer.getByText("This is what the upload would do").waitFor();
  });

  it("can be downloaded as a whole, as they can be uploaded again", async () => {
    const { page } = browser;
    await subscribe("kept@shop.internal", "subscribed");
    await browser.open("/marketing-subscriptions");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download list" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^marketing-subscriptions-\d{4}-\d\d-\d\d\.csv$/);
    const lines = readFileSync(present(await download.path()), "utf8").split("\n");
    expect(lines[0]).toBe(HEADER);
    expect(lines.some((line) => line.startsWith("kept@shop.internal,Subscribed,"))).toBe(true);
  });

  it("give out everything about an address, and forget it", async () => {
    const { page } = browser;
    const email = "forget@shop.internal";
    await subscribe(email, "subscribed");
    await browser.open("/marketing-subscriptions");
    await openAction(email, "Personal data");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download everything" }).click(),
    ]);
    expect(readFileSync(present(await download.path()), "utf8")).toContain(email);

    await page.getByRole("button", { name: "Erase", exact: true }).click();
    const prompt = page.getByRole("alertdialog");
    await prompt.getByRole("textbox").fill(email);
    await prompt.getByRole("button", { name: "Erase" }).click();
    await page.getByText("The address was erased.").first().waitFor();
    await page.getByRole("heading", { name: "Marketing subscriptions", level: 1 }).waitFor();
    await rowOf(email).waitFor({ state: "detached" });
  });

  it("are edited on a customer's page, overall and by topic", async () => {
    const { page } = browser;
    const { customer } = await browser.admin.post<{ customer: { id: string } }>("/admin/customers", {
      email: "customer@shop.internal",
    });
    await browser.open(`/customers/${customer.id}`);
    const heading = page.getByRole("heading", { name: "Marketing email preferences" });
    await heading.waitFor();
    await page.getByRole("row").filter({ hasText: "Overall" }).getByText("No answer").waitFor();
    await browser.checkAccessibility(cardOf(heading));
    await openAction("customer@shop.internal", "Edit");
    await choose("Cart reminders", "Subscribed");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("row").filter({ hasText: "Overall" }).getByText("Partly subscribed").waitFor();
    await page.getByRole("row").filter({ hasText: "Cart reminders" }).getByText("Admin").waitFor();
    await openAction("customer@shop.internal", "History");
    await page.getByRole("dialog").getByText("Cart reminders · Admin").waitFor();
    await browser.checkAccessibility(page.getByRole("dialog"));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  it("can be worked with by the keyboard alone, and every drawer closes with Escape", async () => {
    const { page } = browser;
    await subscribe("keys@shop.internal", "subscribed");
    await browser.open("/marketing-subscriptions");
    await rowOf("keys@shop.internal").waitFor();
    expect(await walkByKeyboard(page.getByRole("main"))).toEqual([]);

    const drawer = page.getByRole("dialog");
    for (const action of ["Edit", "History", "Personal data"]) {
      await page.getByRole("button", { name: "More actions for keys@shop.internal" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: action }).press("Enter");
      await drawer.waitFor();
      expect(await walkByKeyboard(drawer)).toEqual([]);
      await page.keyboard.press("Escape");
      await drawer.waitFor({ state: "hidden" });
    }
    await page.getByRole("link", { name: "Upload" }).press("Enter");
    await drawer.getByRole("button", { name: "Choose a file, or drop it here" }).waitFor();
    expect(await walkByKeyboard(drawer)).toEqual([]);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    expect(new URL(page.url()).pathname).toBe("/app/marketing-subscriptions");
  });
});
