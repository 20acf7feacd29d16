import { forgetCart } from "../cart";
import { find, type Html, html } from "../html";
import type { StoreConfig } from "../sdk";

/** Only in the demo: how to abandon this cart and not wait a day for the mail. */
export function leaveHint(): Html {
  return html`<aside class="hint" aria-labelledby="leave" data-hint hidden>
    <h2 id="leave">Now leave</h2>
    <p>
      Your cart is an open checkout session, which expires a day after you were last here. A merchant need not wait:
      open
      <a data-session target="_blank" rel="noreferrer">your session in the admin</a>, and choose <b>Expire now</b> in
      its menu. Or let this button do it, in the demo only.
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

export type LeaveHint = {
  show(): void;
  /** The cart's checkout session, which has a page in the admin. */
  leadTo(sessionId: string): void;
};

export function listenToHint(root: HTMLElement, cartId: string, config: StoreConfig): LeaveHint {
  const hint = find(root, "[data-hint]");
  const button = find<HTMLButtonElement>(hint, "button");
  const status = find(hint, ".status");
  const session = find<HTMLAnchorElement>(hint, "[data-session]");

  button.addEventListener("click", () => {
    button.disabled = true;
    status.textContent = "A day passes …";
    expire(cartId)
      .then(({ reasons }) => {
        forgetCart();
        status.innerHTML = told(reasons, { inboxUrl: config.inbox_url, sessionUrl: session.href }).toString();
      })
      .catch((error: unknown) => {
        status.textContent = error instanceof Error ? error.message : String(error);
        button.disabled = false;
      });
  });
  return {
    show: () => (hint.hidden = false),
    leadTo: (sessionId) => (session.href = `${config.admin_url}/cart-recovery/sessions/${sessionId}`),
  };
}

function told(reasons: string[], { inboxUrl, sessionUrl }: { inboxUrl: string; sessionUrl: string }): Html {
  if (reasons.length > 0) {
    return html`The session has expired. No mail is sent: ${reasons.join(", ")}.
      <a href="${sessionUrl}" target="_blank" rel="noreferrer">The admin says what that means</a>.`;
  }
  return html`The session has expired. <a href="${inboxUrl}" target="_blank" rel="noreferrer">Look in the inbox</a>: the
    mail is on its way.`;
}
