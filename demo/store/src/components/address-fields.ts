import type { HttpTypes } from "@medusajs/framework/types";
import type { Cart } from "../cart";
import type { Country } from "../countries";
import { fieldOf } from "../form";
import { type Html, html } from "../html";

type Field = {
  name: keyof HttpTypes.StoreAddAddress &
    ("first_name" | "last_name" | "address_1" | "city" | "province" | "postal_code");
  label: string;
  autocomplete: string;
  example: string;
  wide?: true;
};

const FIELDS: Field[] = [
  { name: "first_name", label: "First name", autocomplete: "given-name", example: "Maya" },
  { name: "last_name", label: "Last name", autocomplete: "family-name", example: "Lindholm" },
  { name: "address_1", label: "Street", autocomplete: "address-line1", example: "48 Juniper Lane", wide: true },
  { name: "city", label: "City", autocomplete: "address-level2", example: "Portland" },
  { name: "province", label: "State or region", autocomplete: "address-level1", example: "ME" },
  { name: "postal_code", label: "Postal code", autocomplete: "postal-code", example: "04101" },
];

export function addressFields(cart: Cart, { countries, country }: { countries: Country[]; country: Country }): Html {
  return html`<div class="fields">
    ${FIELDS.map(
      ({ name, label, autocomplete, wide }) =>
        html`<label class="${wide && "wide"}">
          ${label}
          <input
            name="${name}"
            value="${cart.shipping_address?.[name]}"
            autocomplete="shipping ${autocomplete}"
            required
          />
        </label>`,
    )}
    <label>
      Country
      <select name="country_code" autocomplete="shipping country">
        ${countries.map(
          ({ code, name }) => html`<option value="${code}" ${code === country.code && html`selected`}>${name}</option>`,
        )}
      </select>
    </label>
  </div>`;
}

export function readAddress(form: HTMLFormElement): HttpTypes.StoreAddAddress {
  return {
    ...Object.fromEntries(FIELDS.map(({ name }) => [name, fieldOf(form, name)])),
    country_code: fieldOf(form, "country_code"),
  };
}

export function fillExample(form: HTMLFormElement): void {
  for (const { name, example } of FIELDS) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement && !input.value) input.value = example;
  }
}
