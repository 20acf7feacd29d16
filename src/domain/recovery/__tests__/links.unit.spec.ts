import { cartTarget, fillUrl, pageUrl, recoveryLinkExpiresAt, storefrontUrl } from "../links";

it("keeps a link alive for 30 days after expiry", () => {
  expect(recoveryLinkExpiresAt(new Date("2026-01-01T00:00:00Z"))).toEqual(new Date("2026-01-31T00:00:00Z"));
});

describe("fillUrl", () => {
  it("fills and encodes what it knows", () => {
    const url = fillUrl("https://shop.internal/{country_code}/cart?id={cart_id}&x={other}", {
      cart_id: "cart_1&evil=//host",
      country_code: "us",
    });
    expect(url).toBe("https://shop.internal/us/cart?id=cart_1%26evil%3D%2F%2Fhost&x={other}");
  });
});

it("builds page URLs below the backend URL, with or without a slash at its end", () => {
  expect(pageUrl("https://api.shop.internal/", "r", "t")).toBe("https://api.shop.internal/cart-recovery/r/t");
  expect(pageUrl("https://shop.internal/api", "unsubscribe", "t")).toBe(
    "https://shop.internal/api/cart-recovery/unsubscribe/t",
  );
});

it("takes the storefront's front page from the cart URL", () => {
  expect(storefrontUrl("https://shop.internal/{country_code}/cart/{cart_id}")).toBe("https://shop.internal/");
  expect(storefrontUrl(null)).toBeNull();
});

describe("cartTarget", () => {
  const cart_url = "https://shop.internal/{country_code}/cart?id={cart_id}";

  it("leads to the restored cart", () => {
    expect(cartTarget(cart_url, { cart_id: "cart_1", country_code: "de" })).toBe(
      "https://shop.internal/de/cart?id=cart_1",
    );
    expect(cartTarget(null, { cart_id: "cart_1", country_code: "de" })).toBeNull();
  });

  it.each([
    "//evil.example",
    "\\\\evil.example",
    "@evil.example",
    "..",
    "%2f%2fevil.example",
    "us/../..",
    "evil.example#",
    "",
  ])("stays at the configured origin with %j for a country", (country_code) => {
    const target = cartTarget(cart_url, { cart_id: "cart_1", country_code }) ?? "";
    expect(new URL(target).origin).toBe("https://shop.internal");
    expect(target).not.toContain("evil");
  });
});
