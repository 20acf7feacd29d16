import { isCompleteEmail, normaliseEmail } from "../email-address";

describe("normaliseEmail", () => {
  it("trims, folds case and keeps tags", () => {
    expect(normaliseEmail("  Ada+Shop@Example.COM ")).toBe("ada+shop@example.com");
  });

  it.each([null, undefined, "", "   "])("has no address for %p", (value) => {
    expect(normaliseEmail(value)).toBeNull();
  });
});

describe("isCompleteEmail", () => {
  it.each(["a@b.co", "ada+tag@shop.internal", "o'brien@mail.example.com", "用户@例子.中国", "x@xn--bcher-kva.example"])(
    "accepts %s",
    (email) => {
      expect(isCompleteEmail(email)).toBe(true);
    },
  );

  it.each([
    "ada",
    "ada@",
    "@shop.com",
    "ada@shop",
    "a b@shop.com",
    "ada@shop..com",
    "ada@-shop.com",
    "a..b@shop.com",
    ".a@shop.com",
    "ada@shop.com\r\nBcc: x@y.com",
    "ada@shop.com, eve@shop.com",
    `${"a".repeat(65)}@shop.com`,
    `ada@${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(20)}.com`,
  ])("refuses %s", (email) => {
    expect(isCompleteEmail(email)).toBe(false);
  });
});
