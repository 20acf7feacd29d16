import "./styles.css";
import { currentCart, onCartChange } from "./cart";
import { listenToCountry } from "./components/country-picker";
import { footer, header, showCount } from "./components/frame";
import { currentCountry, loadCountries } from "./countries";
import { find, html } from "./html";
import { accountPage } from "./pages/account";
import { cartPage } from "./pages/cart";
import { cataloguePage } from "./pages/catalogue";
import { checkoutPage } from "./pages/checkout";
import { confirmationPage } from "./pages/confirmation";
import { productPage } from "./pages/product";
import { recoverPage } from "./pages/recover";
import { match, navigate, type Page, type Routes } from "./router";
import { loadStore } from "./sdk";

const routes: Routes = [
  ["/", cataloguePage],
  ["/products/:handle", productPage],
  ["/cart", cartPage],
  ["/checkout", checkoutPage],
  ["/order/:id", confirmationPage],
  ["/recover/:token", recoverPage],
  ["/account", accountPage],
];

const notFoundPage: Page = () => ({
  title: "Not found",
  body: html`<div class="note">
    <h1>There is nothing here</h1>
    <p><a class="button" href="/">To the shop</a></p>
  </div>`,
});

const app = find(document, "#app");
let rendering = 0;

async function show(): Promise<void> {
  const mine = ++rendering;
  const { pathname, search } = window.location;
  const { page, params } = match(routes, pathname) ?? { page: notFoundPage, params: {} };
  const view = await Promise.resolve(page(params, new URLSearchParams(search))).catch(problemView);
  // A click on another link may have overtaken this page.
  if (mine !== rendering) return;
  document.title = `${view.title} · Tidewick`;
  const main = find(app, "main");
  main.innerHTML = view.body.toString();
  window.scrollTo(0, 0);
  view.onMount?.(main);
}

function problemView(error: unknown): Awaited<ReturnType<Page>> {
  const message = error instanceof Error ? error.message : String(error);
  return {
    title: "Something went wrong",
    body: html`<div class="note">
      <h1>Something went wrong</h1>
      <p>${message}</p>
      <p><a class="button" href="/">To the shop</a></p>
    </div>`,
  };
}

function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.origin !== window.location.origin) return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}

async function start(): Promise<void> {
  const [store, countries, country] = await Promise.all([loadStore(), loadCountries(), currentCountry()]);
  app.innerHTML = html`${header()}
    <main></main>
    ${footer(store.config)}`.toString();
  listenToCountry(countries, country, () => void show());
  document.addEventListener("click", followLinks);
  window.addEventListener("popstate", () => void show());
  onCartChange(showCount);
  await show();
  showCount(await currentCart());
}

start().catch((error: unknown) => {
  app.innerHTML = html`<main>${problemView(error).body}</main>`.toString();
});
