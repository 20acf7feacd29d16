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
  1. Put something in the cart, go to the checkout, type an email address, and leave the box below it ticked.
  2. The yellow box there leads to your session in the admin: choose “Expire now” in its menu. (Or press “Leave, and let
     a day pass”, which needs no admin.)
  3. Open the mail in the inbox, and follow its button. In the storefront, press “Back to my cart”.
  4. Order. In the admin, the order carries the Recovered badge.
  5. Do it again with the box unticked: no mail, and the session's page in the admin says why.
  6. Choose Germany under “Ship to” at the foot of the page, and look at the checkout again: the box starts unticked,
     and speaks German.
  7. Under “Account”, say what you want mail about.
  8. Read what it all came to under “Cart recovery” in the admin.

Ctrl-C stops everything.`);
}
