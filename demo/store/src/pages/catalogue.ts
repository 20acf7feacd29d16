import { currentCountry } from "../countries";
import { money } from "../format";
import { html } from "../html";
import type { View } from "../router";
import { loadStore } from "../sdk";

export async function cataloguePage(): Promise<View> {
  const [{ sdk }, country] = await Promise.all([loadStore(), currentCountry()]);
  const { products } = await sdk.store.product.list({
    region_id: country.regionId,
    limit: 48,
    order: "created_at",
    fields: "handle,title,subtitle,thumbnail,*variants.calculated_price",
  });

  return {
    title: "Shop",
    body: html`<section class="hero">
        <h1>Things for quiet mornings</h1>
        <p>Made slowly, in small numbers, to be used every day.</p>
      </section>
      <ul class="grid">
        ${products.map((product) => {
          const price = product.variants?.[0]?.calculated_price;
          return html`<li>
            <a class="card" href="/products/${product.handle}">
              <img src="${product.thumbnail}" alt="" width="480" height="480" />
              <span class="card-title">${product.title}</span>
              <span class="card-subtitle">${product.subtitle}</span>
              <span class="price">${price && money(price.calculated_amount, price.currency_code ?? "usd")}</span>
            </a>
          </li>`;
        })}
      </ul>`,
  };
}
