import { forgetCart } from "../cart";
import { find, type Html, html } from "../html";
import type { StoreConfig } from "../sdk";

/** Only in the demo: how to abandon this cart and not wait a day for the mail. */
export function leaveHint(): Html {
  return html`<aside class="hint" data-hint hidden>
    <h2>Now leave</h2>
    <p>
      Your cart is an open checkout session, which expires a day after you were last here. A merchant can let it expire
      at once (<code>POST /admin/checkout-sessions/:id/expire</code>). So can this button, in the demo only.
    </p>
    <button type="button" class="button quiet">Leave, and let a day pass</button>
    <p class="status" role="status"></p>
  </aside>`;
}

type Left = { reasons: string[] };

/** The demo's server asks the admin API: a shopper's browser must not be able to. */
async function expire(cartId: string): Promise<Left> {
  const response = await fetch("/demo/expire", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ cart_id: cartId }),
  });
  const answer = (await response.json()) as Left & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? "The session could not be ended.");
  return answer;
}

export function listenToHint(root: HTMLElement, cartId: string, config: StoreConfig): { show(): void } {
  const hint = find(root, "[data-hint]");
  const button = find<HTMLButtonElement>(hint, "button");
  const status = find(hint, ".status");

  button.addEventListener("click", () => {
    button.disabled = true;
    status.textContent = "A day passes …";
    expire(cartId)
      .then(({ reasons }) => {
        forgetCart();
        status.innerHTML = told(reasons, config).toString();
      })
      .catch((error: unknown) => {
        status.textContent = error instanceof Error ? error.message : String(error);
        button.disabled = false;
      });
  });
  return { show: () => (hint.hidden = false) };
}

function told(reasons: string[], config: StoreConfig): Html {
  if (reasons.length > 0) return html`The session has expired. No mail is sent: ${reasons.join(", ")}.`;
  return html`The session has expired.
    <a href="${config.inbox_url}" target="_blank" rel="noreferrer">Look in the inbox</a>: the mail is on its way.`;
}
