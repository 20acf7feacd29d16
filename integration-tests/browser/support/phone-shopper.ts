import type { Page } from "playwright-core";

/** A shopper of the example store, with a phone in hand. */
export function phoneShopper(phone: Page, storefrontUrl: string) {
  const emailField = () => phone.getByRole("textbox", { name: "Email" });
  const consent = () => phone.locator("[data-consent]").getByRole("checkbox");

  /** Resolves once the box's new state is recorded. */
  async function answer(how: "check" | "uncheck"): Promise<void> {
    const recorded = phone.waitForResponse(
      (response) => response.url().endsWith("/checkout-session") && response.request().method() === "POST",
    );
    await consent()[how]();
    await recorded;
  }

  return {
    /** From the shop's first page to an email address at the checkout; the box below it starts unticked. */
    async goToCheckout(email: string): Promise<void> {
      await phone.goto(storefrontUrl);
      await phone.getByText("Stoneware mug").click();
      await phone.getByRole("button", { name: "Add to cart" }).click();
      await phone.getByRole("link", { name: "View cart" }).click();
      await phone.getByRole("link", { name: "To checkout" }).click();
      await consent().waitFor();
      expect(await consent().isChecked()).toBe(false);
      await emailField().fill(email);
      await emailField().blur();
      await phone.getByRole("heading", { name: "Now leave" }).waitFor();
    },

    tick: () => answer("check"),
    untick: () => answer("uncheck"),

    /** The button that only the demo has: no admin is needed for it. */
    async letADayPass(): Promise<void> {
      await phone.getByRole("button", { name: "Leave, and let a day pass" }).click();
      await phone.getByText("The session has expired").waitFor();
    },

    /** From the cart to the order's page. */
    async order(email: string): Promise<void> {
      await phone.getByRole("link", { name: "To checkout" }).click();
      await consent().waitFor();
      await emailField().fill(email);
      await phone.getByRole("button", { name: "Use an example address" }).click();
      await phone.getByRole("button", { name: "Place order" }).click();
      await phone.getByRole("heading", { name: "Thank you, Maya!" }).waitFor();
    },
  };
}

export type PhoneShopper = ReturnType<typeof phoneShopper>;
