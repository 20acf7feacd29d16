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
  1. Put something in the cart, go to the checkout, type an email address, and leave the box below it ticked. Then
     press “Leave, and let a day pass”. (A merchant has “Expire now” for that.)
  2. Open the mail in the inbox, and follow its button. In the storefront, press “Back to my cart”.
  3. Order. In the admin, the order carries the Recovered badge.
  4. Do it again with the box unticked: no mail, and the storefront tells the reason that the admin keeps.
  5. Choose Germany under “Ship to”, and look at the checkout again: the box starts unticked, and speaks German.
  6. Under “Account”, say what you want mail about.

Ctrl-C stops everything.`);
}
