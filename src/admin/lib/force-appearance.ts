/** What a mail asks for when it looks different on a dark screen. */
const DARK = /\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g;

/**
 * Shows a mail as on a dark or light screen, whatever the merchant's own is: what the mail asks for is made true or
 * false.
 */
export function forceAppearance(html: string, appearance: "light" | "dark"): string {
  return html.replace(DARK, appearance === "dark" ? "(min-width: 0px)" : "(max-width: 0px)");
}
