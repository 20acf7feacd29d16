import { isExcludedAddress } from "../excluded-address";

describe("isExcludedAddress", () => {
  it.each(["john@storebotmail.joonix.net", "Jane@StoreBotMail.Joonix.net "])("excludes %s", (email) => {
    expect(isExcludedAddress(email)).toBe(true);
  });

  it.each(["ada@shop.internal", "ada@joonix.net.shop.internal", "joonix.net@shop.internal", "ada@notjoonix.net"])(
    "leaves %s alone",
    (email) => {
      expect(isExcludedAddress(email)).toBe(false);
    },
  );
});
