const DAY_MS = 86_400_000;

/** How long a recovery link lives after expiry (SPEC 6, as in the reference system). */
const RECOVERY_LINK_LIFETIME_DAYS = 30;

/** When the recovery link of a session that expired at `expires_at` stops working. */
export function recoveryLinkExpiresAt(expires_at: Date): Date {
  return new Date(expires_at.getTime() + RECOVERY_LINK_LIFETIME_DAYS * DAY_MS);
}

/** A URL of the merchant's with `{token}`, `{cart_id}`, `{country_code}`; other braces stay as they are. */
export function fillUrl(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? "") : placeholder,
  );
}

/** Where the plugin's own pages are: below the configured backend URL, never the request's Host header. */
export function pageUrl(backendUrl: string, page: "r" | "unsubscribe" | "confirm", token: string): string {
  return `${backendUrl.replace(/\/+$/, "")}/cart-recovery/${page}/${token}`;
}

/** The storefront's front page: the origin of the configured cart URL. Null while none is configured. */
export function storefrontUrl(cart_url: string | null): string | null {
  return cart_url === null ? null : `${new URL(cart_url.replace(/[{}]/g, "")).origin}/`;
}
