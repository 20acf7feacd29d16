const DAY_MS = 86_400_000;

/** How long a recovery link lives after expiry (SPEC 6, as in the reference system). */
export const RECOVERY_LINK_LIFETIME_DAYS = 30;

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

/** The storefront's front page: the origin of a configured URL. Null while none is configured. */
export function storefrontUrl(template: string | null): string | null {
  return template === null ? null : `${new URL(template.replace(/[{}]/g, "")).origin}/`;
}

/**
 * Where a restored cart is on the storefront; null while no `cart_url` is configured. Whatever is filled in, it stays at the
 * configured origin.
 */
export function cartTarget(
  cart_url: string | null,
  { cart_id, country_code }: { cart_id: string; country_code: string | null },
): string | null {
  if (cart_url === null) {
    return null;
  }
  const country = /^[a-z]{2}$/.test(country_code ?? "") ? (country_code ?? "") : "";
  const target = new URL(fillUrl(cart_url, { cart_id, country_code: country }));
  return `${target.origin}/` === storefrontUrl(cart_url) ? target.href : storefrontUrl(cart_url);
}
