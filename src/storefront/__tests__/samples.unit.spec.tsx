/** @jest-environment jsdom */
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentType } from "react";
import { loadSample } from "../../../integration-tests/support/docs-sample";
import type { CheckoutSession } from "../index";
import { sessionWith } from "./support";

/** A storefront's own SDK, of which the kit needs no more than this: it notes what it is asked, and answers as the store does. */
const SDK = `
  export const asked: unknown[] = [];
  export const sdk = {
    client: {
      fetch: async (path: string, { body }: { body?: Record<string, unknown> } = {}) => {
        asked.push({ path, body });
        if (body?.token === "dead") throw Object.assign(new Error("This recovery link is not valid"), { status: 404 });
        return { cart: { id: "cart_2", currency_code: "usd" }, checkout_session: {}, changes: [] };
      },
    },
  };`;

const ALL = `
  export { CheckoutConsent } from "./src/components/checkout-consent";
  export { Recover } from "./src/components/recover";
  export { asked } from "./src/lib/recovery";`;

describe("the React samples of docs/storefront.md", () => {
  const { CheckoutConsent, Recover, asked } = loadSample<{
    CheckoutConsent: ComponentType<{ cartId: string; session: CheckoutSession | null }>;
    Recover: ComponentType<{ token: string }>;
    asked: unknown[];
  }>("docs/storefront.md", "all.ts", { "all.ts": ALL, "src/lib/recovery.ts": SDK });

  beforeAll(() => {
    // Browsers have it since 2022, jsdom has not.
    AbortSignal.timeout = () => new AbortController().signal;
  });

  beforeEach(() => void asked.splice(0));

  it("ask for consent, and send the answer", async () => {
    const { container } = render(<CheckoutConsent cartId="cart_1" session={sessionWith()} />);
    expect(container.querySelector("label.consent")).not.toBeNull();
    await userEvent.click(screen.getByRole("checkbox", { name: "Remind me of my cart." }));
    const consent = { promotions: "opt_in", text_version: "en-1" };
    await waitFor(() => expect(asked).toEqual([{ path: "/store/carts/cart_1/checkout-session", body: { consent } }]));
  });

  it("bring the cart back when the button is pressed, and nothing before", async () => {
    render(<Recover token="first" />);
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Back to my cart" }));
    const link = await screen.findByRole("link", { name: "Your cart is here" });
    expect(link.getAttribute("href")).toBe("/cart?cart_id=cart_2&changes=0");
    expect(asked).toEqual([{ path: "/store/recovery-links/restore", body: { token: "first" } }]);
  });

  it("say when a link is dead", async () => {
    render(<Recover token="dead" />);
    await userEvent.click(screen.getByRole("button", { name: "Back to my cart" }));
    expect((await screen.findByRole("alert")).textContent).toBe("This link no longer works.");
  });
});
