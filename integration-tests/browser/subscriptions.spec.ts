import { readFileSync } from "node:fs";
import { present } from "../support/present";
import { browserSuite } from "./support/browser-suite";

/** What React says of Medusa's own pages. */
const MEDUSAS_OWN = "/app/assets/";

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

    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("alertdialog").getByText("Discard what you changed?").waitFor();
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();

    browser.expectFailure("/admin/marketing-subscriptions$");
    const refuse = (status: number) =>
      page.route("**/admin/marketing-subscriptions", (route) =>
        route.request().method() === "POST"
          ? route.fulfill({ status, json: { type: "forbidden", message: "no" } })
          : route.fallback(),
      );
    await refuse(403);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Your account is not allowed to do this.", { exact: false }).waitFor();
    await page.unroute("**/admin/marketing-subscriptions");
    await refuse(401);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("You are no longer logged in.", { exact: false }).waitFor();
    await page.unroute("**/admin/marketing-subscriptions");

    await page.getByRole("button", { name: "Save" }).click();
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

    await page.route("**/admin/marketing-subscriptions/import**", (route) =>
      route.fulfill({ status: 409, json: { type: "conflict", message: "Another import is running." } }),
    );
    await upload(["new@shop.internal,Subscribed,"]);
    await drawer.getByText("Another upload is running, perhaps a colleague's.", { exact: false }).waitFor();
    await page.unroute("**/admin/marketing-subscriptions/import**");
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
    browser.expectFailure(MEDUSAS_OWN);
    await browser.open(`/customers/${customer.id}`);
    await page.getByRole("heading", { name: "Marketing email preferences" }).waitFor();
    await page.getByRole("row").filter({ hasText: "Overall" }).getByText("No answer").waitFor();
    await openAction("customer@shop.internal", "Edit");
    await choose("Cart reminders", "Subscribed");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("row").filter({ hasText: "Overall" }).getByText("Partly subscribed").waitFor();
    await page.getByRole("row").filter({ hasText: "Cart reminders" }).getByText("Admin").waitFor();
    await openAction("customer@shop.internal", "History");
    await page.getByRole("dialog").getByText("Cart reminders · Admin").waitFor();
    // What axe finds on Medusa's own pages is not ours to mend.
    await browser.open("/marketing-subscriptions");
    await page.getByRole("heading", { name: "Marketing subscriptions", level: 1 }).waitFor();
  });
});
