import { isLivemode } from "../livemode";

const rules = { test_sales_channel_ids: ["sc_test"], test_email_domains: ["qa.shop.com"] };
const facts = { sales_channel_id: "sc_web", email: "ada@shop.com", test_payment: false };

describe("isLivemode", () => {
  it.each(["ada@shop.com", "ada@shop.internal", "ada@myexample.com", "ada@contest.com", null])(
    "is live for %s",
    (email) => {
      expect(isLivemode({ ...facts, email }, rules)).toBe(true);
    },
  );

  it.each([
    "ada@example.com",
    "ada@example.net",
    "ada@example.org",
    "ada@shop.test",
    "ada@a.b.example",
    "ada@x.invalid",
    "ada@mail.localhost",
    "ada@qa.shop.com",
  ])("is a test for %s", (email) => {
    expect(isLivemode({ ...facts, email }, rules)).toBe(false);
  });

  it("is a test in a test sales channel, or when the payment says so", () => {
    expect(isLivemode({ ...facts, sales_channel_id: "sc_test" }, rules)).toBe(false);
    expect(isLivemode({ ...facts, test_payment: true }, rules)).toBe(false);
  });
});
