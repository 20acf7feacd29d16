import { browserSuite } from "./support/browser-suite";

browserSuite("settings page", (browser) => {
  it("is a page of its own in the admin's settings", async () => {
    await browser.open("/settings/cart-recovery");
    await browser.page.getByRole("heading", { name: "Cart recovery", level: 1 }).waitFor();
  });
});
