import type { PromotionMethod } from "../../domain/recovery/promotion-offer";
import { describePromotion } from "../describe-promotion";

const method: PromotionMethod = { type: "percentage", target_type: "order", value: 10, currency_code: null };

it.each<[string, Partial<PromotionMethod>, string, string | null]>([
  ["a percentage off the order", {}, "en", "10% off your order"],
  ["a part of a percent", { value: 12.5 }, "en", "12.5% off your order"],
  ["a percentage in German", {}, "de-AT", "10\u00a0% Rabatt auf Ihre Bestellung"],
  ["a percentage in French", {}, "fr", "10\u00a0% de réduction sur votre commande"],
  ["a percentage in Spanish", {}, "es", "10\u00a0% de descuento en su pedido"],
  [
    "an amount off items",
    { type: "fixed", target_type: "items", value: 5, currency_code: "usd" },
    "en",
    "$5.00 off selected items",
  ],
  [
    "an amount off shipping",
    { type: "fixed", target_type: "shipping_methods", value: 5, currency_code: "eur" },
    "de",
    "5,00\u00a0€ Rabatt auf den Versand",
  ],
  ["nothing of a promotion without a value", { value: 0 }, "en", null],
  ["nothing of a target that is not known", { target_type: "moon" }, "en", null],
])("says %s", (_, change, locale, expected) => {
  expect(describePromotion({ ...method, ...change }, locale)).toBe(expected);
});

it("says nothing of a promotion without a method", () => {
  expect(describePromotion(null, "en")).toBeNull();
});
