import { namesShopper } from "../personal-cart";

const anonymous = { email: null, customer_id: null, addresses: [{ country_code: "us" }, null, undefined] };

it.each<[string, Parameters<typeof namesShopper>[0], boolean]>([
  ["has nothing but a country", anonymous, false],
  [
    "has empty address fields",
    { ...anonymous, addresses: [{ country_code: "us", first_name: "", phone: null }] },
    false,
  ],
  ["has an email", { ...anonymous, email: "ada@shop.internal" }, true],
  ["belongs to a customer", { ...anonymous, customer_id: "cus_1" }, true],
  ["has a name", { ...anonymous, addresses: [{ last_name: "Lovelace" }] }, true],
  ["has a phone number in the billing address", { ...anonymous, addresses: [null, { phone: "+1" }] }, true],
  ["has a postal code", { ...anonymous, addresses: [{ country_code: "us", postal_code: "97201" }] }, true],
])("a cart that %s", (_, cart, expected) => {
  expect(namesShopper(cart)).toBe(expected);
});
