import { chooseCountry, onCartChange } from "../cart";
import { type Country, currentCountry } from "../countries";
import { find, html } from "../html";

/** In the footer: where the shopper is. The law there says whether the box at the checkout may start ticked. */
export const COUNTRY_PICKER = html`<label class="country"
  >Ship to
  <select data-country aria-label="Ship to"></select
></label>`;

export function listenToCountry(countries: Country[], current: Country, onChange: () => void): void {
  const select = find<HTMLSelectElement>(document, "[data-country]");
  select.innerHTML = countries
    .map(({ code, name }) => html`<option value="${code}" ${code === current.code && html`selected`}>${name}</option>`)
    .join("");
  // A cart that a link brought may be from another country.
  onCartChange(() => void currentCountry().then(({ code }) => (select.value = code)));
  select.addEventListener("change", () => {
    select.disabled = true;
    void chooseCountry(select.value).finally(() => {
      select.disabled = false;
      onChange();
    });
  });
}
