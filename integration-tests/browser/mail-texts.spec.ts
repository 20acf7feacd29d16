import { NO_SUCH_USER } from "../support/smtp-inbox";
import { waitFor } from "../support/wait-for";
import { browserSuite } from "./support/browser-suite";

const PAGE = "/settings/cart-recovery";

browserSuite("texts of the mail", (browser) => {
  const dialog = () => browser.page.getByRole("dialog");
  const preview = () => browser.page.getByRole("region", { name: "Preview" });
  const mail = () => preview().frameLocator("iframe");

  it("shows the mail while its words are typed, in each of its looks, and saves them", async () => {
    await browser.open(`${PAGE}/content`);
    await dialog().getByLabel("Subject").fill("Your {{first_item}} is still here");
    await preview().getByText("Your Linen tote bag is still here").waitFor();
    await dialog().getByLabel("Heading").fill("Come back soon");
    await mail().getByRole("heading", { name: "Come back soon" }).waitFor();
    for (const look of ["Phone", "Dark"]) {
      await preview().getByRole("button", { name: look }).click();
      await mail().getByRole("heading", { name: "Come back soon" }).waitFor();
    }
    await preview().getByRole("button", { name: "Text" }).click();
    await preview().locator("pre").getByText("Come back soon", { exact: false }).waitFor();
    await browser.checkAccessibility();

    await dialog().getByRole("button", { name: "Save" }).click();
    await dialog().waitFor({ state: "hidden" });
    const { settings } = await browser.admin.get<{ settings: { copy: { en: { subject: string } } } }>(
      "/admin/cart-recovery/settings",
    );
    expect(settings.copy.en.subject).toBe("Your {{first_item}} is still here");
  });

  it("puts a token where the cursor is, and says at the field when there is no such token", async () => {
    browser.expectFailure("/admin/cart-recovery/preview");
    await browser.open(`${PAGE}/content`);
    const button = dialog().getByLabel("Button");
    await button.fill("Open ");
    await dialog().getByRole("button", { name: "Store name" }).click();
    expect(await button.inputValue()).toBe("Open {{store_name}}");
    const good = mail().getByRole("link", { name: "Open A store" });
    await good.waitFor();

    await button.fill("Open {{shop}}");
    await dialog().getByText("unknown token {{shop}}").first().waitFor();
    await good.waitFor();
    await browser.checkAccessibility();
  });

  it("has words per language and per mail", async () => {
    await browser.open(`${PAGE}/content`);
    await dialog().getByRole("combobox", { name: "Language" }).click();
    await browser.page.getByRole("option", { name: "German", exact: true }).click();
    await preview().getByText("In Ihrem Warenkorb liegt noch etwas").waitFor();
    await dialog().getByRole("combobox", { name: "Email" }).click();
    await browser.page.getByRole("option", { name: "Email 1" }).click();
    await dialog().getByRole("button", { name: "Write your own" }).click();
    await dialog().getByLabel("Subject").fill("Nur in der ersten E-Mail");
    await preview().getByText("Nur in der ersten E-Mail").waitFor();
    await dialog().getByRole("button", { name: "Save" }).click();
    await dialog().waitFor({ state: "hidden" });

    type Answer = { settings: { sequence: { template: Record<string, { subject: string }> | null }[] } };
    const { settings } = await browser.admin.get<Answer>("/admin/cart-recovery/settings");
    expect(settings.sequence[0]?.template).toEqual({
      de: expect.objectContaining({ subject: "Nur in der ersten E-Mail" }),
    });
  });

  it("sends a test, which arrives, and says in plain words why one cannot be sent", async () => {
    browser.expectFailure("/admin/cart-recovery/test-email");
    await browser.open(PAGE);
    await browser.page.getByRole("link", { name: "Send test email" }).click();
    const to = dialog().getByLabel("To", { exact: true });
    // The merchant's own address comes a moment after the form; what is typed before could be taken for what it replaces.
    await waitFor("the merchant's own address", async () => (await to.inputValue()) !== "");
    await to.fill("merchant@inbox.internal");
    await dialog().getByRole("button", { name: "Send" }).click();
    await dialog().getByRole("status").getByText("Sent to merchant@inbox.internal").waitFor();
    const { subject } = await browser.inbox.waitFor(({ envelope }) => envelope.to.includes("merchant@inbox.internal"));
    expect(subject).toContain("Your Linen tote bag is still here");

    await dialog().getByLabel("To", { exact: true }).fill(`${NO_SUCH_USER}@inbox.internal`);
    await dialog().getByRole("button", { name: "Send" }).click();
    await dialog().getByRole("alert").getByText("No such user here").waitFor();
  });

  it("checks what the internet says about the sender's domain", async () => {
    await browser.open(PAGE);
    await browser.page.getByRole("button", { name: "Check", exact: true }).click();
    await browser.page.getByText("What the internet says about shop.internal").waitFor({ timeout: 60_000 });
    await browser.page.getByText("Allowed servers (SPF)").waitFor();
  });
});
