/** Names exactly the words below; a new text needs a new version, and so a new acceptance. */
export const TERMS_VERSION = "2026-11-23";

/** What the merchant accepts before recovery emails can be switched on. Plain language, no legal advice. */
export const TERMS_TEXT = `What you promise
1. You send recovery emails only to people who agreed to them, at your checkout or to you before, and you can show it.
2. The sender name, the address mail comes from, and the postal address in each mail are your own and true.
3. Your privacy policy tells shoppers that you keep unfinished carts and may remind them by email.
4. You do not change or hide the unsubscribe link, and you do not subscribe again those who left.

What this plugin does with the data
5. It keeps checkout sessions, consent and what was sent in your store's own database. It sends nothing to its makers.
6. It hands each mail to the mail server you configured, and to nobody else.
7. It never mails anyone who declined, unsubscribed or has bought since, as far as your store knows when the mail leaves.`;
