import { join } from "node:path";
import { ADMIN_LOGIN } from "../package/store-app";
import { browserSuite } from "./support/browser-suite";
import { walkByKeyboard } from "./support/walk-by-keyboard";

type Settings = {
  enabled: boolean;
  business_country: string | null;
  cart_url: string | null;
  sender_name: string | null;
  reply_to: string | null;
  holdout_percent: number;
  sequence: { delay_minutes: number }[];
  brand: { logo_url: string | null; postal_address: string | null };
  terms: { accepted_version: string | null; version: string };
};

const PAGE = "/settings/cart-recovery";
const API = "/admin/cart-recovery/settings";
const LOGO = join(__dirname, "../../demo/products/pictures/morning-mug.png");

browserSuite("settings page", (browser) => {
  const dialog = () => browser.page.getByRole("dialog");
  const save = () => dialog().getByRole("button", { name: "Save" }).click();
  const closed = () => dialog().waitFor({ state: "hidden" });
  const settings = async () => (await browser.admin.get<{ settings: Settings }>(API)).settings;

  it("takes a merchant from nothing to switched on", async () => {
    const { page } = browser;
    await browser.open(PAGE);
    await page.getByText("4 things are left to do").waitFor();
    expect(await page.getByRole("button", { name: "Switch on" }).isDisabled()).toBe(true);

    await page.getByRole("link", { name: "Set up: Your acceptance of the terms" }).click();
    await dialog().getByText("You send recovery emails only to people who agreed").waitFor();
    await browser.checkAccessibility();
    await dialog().getByRole("button", { name: "Accept" }).click();
    await closed();
    await page.getByText(ADMIN_LOGIN.email).first().waitFor();

    await page.getByRole("link", { name: "Set up: Your postal address" }).click();
    await dialog().getByLabel("Postal address").fill("Fern & Fable, Hauptstraße 1, 10115 Berlin");
    await dialog().locator("input[type=file]").setInputFiles(LOGO);
    await dialog().getByRole("img", { name: "Logo" }).waitFor();
    await dialog().frameLocator("iframe").getByText("Hauptstraße 1").waitFor();
    await browser.checkAccessibility();
    await save();
    await closed();

    await page.getByRole("link", { name: "Set up: The country your business is in" }).click();
    await dialog().getByRole("combobox", { name: "Country of your business" }).fill("Germ");
    await page.getByRole("option", { name: "Germany" }).click();
    await browser.checkAccessibility();
    await save();
    await closed();

    await page.getByRole("link", { name: "Set up: The address of the cart" }).click();
    await dialog().getByLabel("Cart", { exact: true }).fill("https://shop.internal/cart?id={cart_id}");
    await save();
    await closed();

    await page.getByRole("button", { name: "Switch on" }).click();
    await page.getByRole("button", { name: "Switch off" }).waitFor();
    const { enabled, brand, business_country, terms } = await settings();
    expect({ enabled, business_country }).toEqual({ enabled: true, business_country: "de" });
    expect(terms.accepted_version).toBe(terms.version);
    expect((await fetch(brand.logo_url ?? "")).headers.get("content-type")).toBe("image/png");
  });

  it("says beside the field what is wrong with what was typed, and saves none of it", async () => {
    const before = await settings();
    await browser.open(`${PAGE}/storefront`);
    const cart = dialog().getByLabel("Cart", { exact: true });
    await cart.fill("my-store.com/cart");
    await save();
    await dialog().getByText("Enter a complete address that starts with https://.").waitFor();
    await cart.fill("https://my-store.com/cart");
    await dialog().getByText("The address must contain {cart_id}.").waitFor();
    await browser.checkAccessibility();
    expect((await settings()).cart_url).toBe(before.cart_url);
  });

  it("says at the field what does not go with another setting, and saves neither", async () => {
    await browser.open(`${PAGE}/sequence`);
    await dialog().getByRole("button", { name: "Add an email" }).click();
    const delay = dialog().getByRole("listitem", { name: "Email 2" }).getByLabel("Sent after", { exact: true });
    await dialog().getByRole("combobox", { name: "Unit: Sent after" }).nth(1).click();
    await browser.page.getByRole("option", { name: "Hours" }).click();
    await delay.fill("2");
    await save();
    await dialog().getByText("Send this at least 1 day after the one before it", { exact: false }).waitFor();
    expect(await delay.inputValue()).toBe("2");

    await delay.fill("48");
    await save();
    await closed();
    expect((await settings()).sequence.map(({ delay_minutes }) => delay_minutes)).toEqual([0, 2880]);

    await browser.open(`${PAGE}/timing`);
    await dialog().getByLabel("Peace after an email, in hours").fill("72");
    await save();
    await dialog().getByText("At most 2 days, as two emails of your sequence are no further apart.").waitFor();
  });

  it("passes on what only the server can find wrong", async () => {
    browser.expectFailure(API);
    await browser.open(`${PAGE}/sequence`);
    await dialog().getByRole("combobox", { name: "Offer" }).first().click();
    await browser.page.getByRole("option", { name: "A promotion of the store" }).click();
    await dialog().getByLabel("Promotion code").fill("NO-SUCH-CODE");
    await save();
    await dialog().getByRole("alert").getByText("there is no promotion with the code NO-SUCH-CODE").waitFor();
    expect(await dialog().getByLabel("Promotion code").inputValue()).toBe("NO-SUCH-CODE");
  });

  it("keeps what a colleague saved meanwhile, and asks before the same is replaced", async () => {
    browser.expectFailure(API);
    await browser.open(`${PAGE}/sender`);
    const name = dialog().getByLabel("Name", { exact: false }).first();
    await name.fill("Fern");
    // A colleague changes something else: nobody needs to hear of it.
    await browser.admin.post(API, { reply_to: "help@shop.internal", holdout_percent: 3 });
    await save();
    await closed();
    expect(await settings()).toMatchObject({ sender_name: "Fern", reply_to: "help@shop.internal", holdout_percent: 3 });

    await browser.open(`${PAGE}/sender`);
    await name.fill("Fable");
    await browser.admin.post(API, { sender_name: "Fern & Co.", reply_to: null });
    await save();
    await dialog().getByRole("alert").getByText("Someone else changed the same meanwhile.", { exact: false }).waitFor();
    expect(await name.inputValue()).toBe("Fable");
    expect((await settings()).sender_name).toBe("Fern & Co.");
    await browser.checkAccessibility();

    await save();
    await closed();
    expect(await settings()).toMatchObject({ sender_name: "Fable", reply_to: null });
  });

  it("picks from what the store has, and says what was picked by name", async () => {
    await browser.open(`${PAGE}/rules`);
    await dialog().getByRole("combobox", { name: "Sales channels left alone" }).click();
    await browser.page.getByRole("option", { name: "Web store" }).click();
    await dialog().getByRole("button", { name: "Remove Web store" }).waitFor();
    await dialog().getByLabel("Minimum total in EUR").fill("19.9");
    await browser.checkAccessibility();
    await save();
    await closed();
    await browser.page.getByText("€19.90").waitFor();
    await browser.page.getByText("Web store").waitFor();
  });

  it("keeps what was typed when the connection is lost, and saves it once it is back", async () => {
    browser.expectFailure(/\/admin\//);
    await browser.open(`${PAGE}/sender`);
    const name = dialog().getByLabel("Name", { exact: false }).first();
    await name.fill("Fern & Fable");
    await browser.page.context().setOffline(true);
    await save();
    await dialog().getByRole("alert").getByText("The server could not be reached").waitFor();
    expect(await name.inputValue()).toBe("Fern & Fable");

    await browser.page.context().setOffline(false);
    await save();
    await closed();
    expect((await settings()).sender_name).toBe("Fern & Fable");
  });

  it("keeps what was typed when the login has expired, and saves it after another one", async () => {
    browser.expectFailure(/\/admin\//);
    await browser.open(`${PAGE}/sender`);
    const name = dialog().getByLabel("Name", { exact: false }).first();
    await name.fill("Fern, Fable & Friends");
    await browser.page.context().clearCookies();
    await save();
    await dialog().getByRole("alert").getByText("You are no longer logged in").waitFor();
    expect(await name.inputValue()).toBe("Fern, Fable & Friends");

    await browser.logIn();
    await save();
    await closed();
    expect((await settings()).sender_name).toBe("Fern, Fable & Friends");
  });

  it("asks before it throws away what was typed, and can be used without a mouse", async () => {
    const { page } = browser;
    await browser.open(PAGE);
    await page.getByRole("button", { name: "Actions: Sending" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Edit" }).press("Enter");
    const holdout = dialog().getByLabel("Holdout, in percent");
    await holdout.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("5");
    await page.keyboard.press("Escape");
    const question = page.getByRole("alertdialog");
    await question.getByText("You have unsaved changes").waitFor();
    await browser.checkAccessibility();
    await question.getByRole("button", { name: "Cancel" }).press("Enter");
    await question.waitFor({ state: "hidden" });
    expect(await holdout.inputValue()).toBe("5");

    await page.keyboard.press("Escape");
    await question.getByRole("button", { name: "Continue" }).press("Enter");
    await closed();
    expect((await settings()).holdout_percent).not.toBe(5);
  });

  it("is walked through with the keyboard alone, and so is each of its forms, which close with Escape", async () => {
    const { page } = browser;
    await browser.open(PAGE);
    await page.getByRole("heading", { name: "Tests", exact: true }).waitFor();
    expect(await walkByKeyboard(page.getByRole("main"))).toEqual([]);

    for (const form of ["Sender", "Storefront", "Timing", "Sending", "Sequence", "Consent", "Rules", "Tests"]) {
      await page.getByRole("button", { name: `Actions: ${form}`, exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem").first().press("Enter");
      await dialog().getByRole("button").last().waitFor();
      expect({ form, faults: await walkByKeyboard(dialog()) }).toEqual({ form, faults: [] });
      // Nothing was changed, so nothing is asked.
      await page.keyboard.press("Escape");
      await closed();
      expect(await page.getByRole("alertdialog").count()).toBe(0);
    }
  });
});
