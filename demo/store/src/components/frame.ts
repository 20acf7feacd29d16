import type { Cart } from "../cart";
import { type Html, html } from "../html";
import type { StoreConfig } from "../sdk";
import { COUNTRY_PICKER } from "./country-picker";

export function header(): Html {
  return html`<header class="bar">
    <a class="wordmark" href="/">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M5 13c5-5 9 4 14 0s6-1 8 0M5 21c5-5 9 4 14 0s6-1 8 0" />
      </svg>
      Tidewick
    </a>
    <nav>
      <a href="/account">Account</a>
      <a href="/cart">Cart <span class="count" data-count hidden></span></a>
    </nav>
  </header>`;
}

export function footer(config: StoreConfig): Html {
  return html`<footer>
    ${COUNTRY_PICKER}
    <p>Tidewick is an example store. Nothing in it is real, nothing is charged, and no mail leaves this machine.</p>
    <p>
      <a href="${config.inbox_url}" target="_blank" rel="noreferrer">Inbox</a>
      <a href="${config.admin_url}" target="_blank" rel="noreferrer">Admin</a>
    </p>
  </footer>`;
}

export function showCount(cart: Cart | null): void {
  const count = (cart?.items ?? []).reduce((sum, item) => sum + item.quantity, 0);
  const badge = document.querySelector<HTMLElement>("[data-count]");
  if (!badge) return;
  badge.textContent = String(count);
  badge.hidden = count === 0;
}
