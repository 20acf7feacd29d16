import type { HttpTypes } from "@medusajs/framework/types";
import { addItem } from "../cart";
import { currentCountry } from "../countries";
import { fieldOf } from "../form";
import { money } from "../format";
import { find, type Html, html } from "../html";
import type { View } from "../router";
import { loadStore } from "../sdk";

type Product = HttpTypes.StoreProduct;

export async function productPage({ handle }: Record<string, string>): Promise<View> {
  const [{ sdk }, country] = await Promise.all([loadStore(), currentCountry()]);
  const { products } = await sdk.store.product.list({
    handle,
    region_id: country.regionId,
    fields: "*variants.calculated_price,*options.values",
  });
  const product = products[0];
  if (!product) throw new Error("We don't make that any more.");

  const price = product.variants?.[0]?.calculated_price;
  return {
    title: product.title,
    body: html`<article class="product">
      <img src="${product.thumbnail}" alt="${product.title}" width="480" height="480" />
      <form class="product-text">
        <h1>${product.title}</h1>
        <p class="lead">${product.subtitle}</p>
        <p class="price">${price && money(price.calculated_amount, price.currency_code ?? "usd")}</p>
        <p>${product.description}</p>
        ${variantPicker(product)}
        <label class="quantity"
          >Quantity <input name="quantity" type="number" min="1" max="20" value="1" required
        /></label>
        <button class="button wide">Add to cart</button>
        <p class="status" role="status"></p>
      </form>
    </article>`,
    onMount: (root) => listen(find<HTMLFormElement>(root, "form")),
  };
}

function variantPicker(product: Product): Html {
  const variants = product.variants ?? [];
  const [only] = variants;
  if (only && variants.length === 1) return html`<input type="hidden" name="variant" value="${only.id}" />`;
  return html`<fieldset class="choices">
    <legend>${product.options?.[0]?.title ?? "Choose one"}</legend>
    ${variants.map(
      (variant, index) =>
        html`<label>
          <input type="radio" name="variant" value="${variant.id}" required ${index === 0 && html`checked`} />
          <span>${variant.title}</span>
        </label>`,
    )}
  </fieldset>`;
}

function listen(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = find<HTMLButtonElement>(form, "button");
    const status = find(form, ".status");
    button.disabled = true;
    addItem(fieldOf(form, "variant"), Number(fieldOf(form, "quantity")))
      .then(() => {
        status.innerHTML = html`In your cart. <a href="/cart">View cart</a>`.toString();
      })
      .catch((error: unknown) => {
        status.textContent = error instanceof Error ? error.message : "That did not work. Please try again.";
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}
