import type { Progress } from "./lib/progress";
import { ADMIN_LOGIN } from "./steps/set-up-store";

export type Urls = { storefront: string; inbox: string; admin: string };

/** What there is to look at, now that it stays up. */
export function tour(progress: Progress, urls: Urls): void {
  const show = (label: string, url: string) => progress.line(`  ${label.padEnd(12)}${progress.colour(36, url)}`);

  progress.heading("Look around");
  show("Storefront", urls.storefront);
  show("Inbox", urls.inbox);
  show("Admin", urls.admin);
  progress.line(`${" ".repeat(14)}${ADMIN_LOGIN.email}, password ${ADMIN_LOGIN.password}`);
  progress.line(`
  1. Buy something in the storefront, but stop after the email address: press “Leave, and let a day pass”.
  2. Open the mail in the inbox, and follow its button back to the cart.
  3. Order. In the admin, the order carries the Recovered badge.

Ctrl-C stops everything.`);
}
