import {
  getMarketingPreferences,
  type MarketingPreferences,
  updateMarketingPreferences,
} from "medusa-cart-recovery/storefront";
import { fieldOf } from "../form";
import { find, type Html, html } from "../html";
import { navigate, type View } from "../router";
import { loadStore } from "../sdk";
import { logIn, logOut, register } from "../session";

/** What a customer is written to about; who is not logged in logs in first, or makes an account. */
export async function accountPage(): Promise<View> {
  const { sdk } = await loadStore();
  const found = await getMarketingPreferences(sdk);
  if (found.ok) {
    return {
      title: "Your mail",
      body: preferencesForm(found.marketing_preferences),
      onMount: (root) => listenToPreferences(find<HTMLFormElement>(root, "form")),
    };
  }
  if (found.error.code !== "not_logged_in") throw new Error(found.error.message);
  return { title: "Log in", body: LOGIN_FORM, onMount: (root) => listenToLogin(find<HTMLFormElement>(root, "form")) };
}

function preferencesForm({ email, topics }: MarketingPreferences): Html {
  return html`<form class="note">
    <h1>What may we write to you about?</h1>
    <p>${email}</p>
    <fieldset class="choices rows left">
      <legend>Mail from Tidewick</legend>
      ${topics.map(
        ({ topic, label, status }) =>
          html`<label>
            <input type="checkbox" name="${topic}" ${status === "subscribed" && html`checked`} />
            <span>${label}${status === "pending" && html`<small>waits for your confirmation</small>`}</span>
          </label>`,
      )}
    </fieldset>
    <p><button class="button wide">Save</button></p>
    <p class="status" role="status"></p>
    <p><button type="button" class="link" data-logout>Log out</button></p>
  </form>`;
}

function listenToPreferences(form: HTMLFormElement): void {
  const status = find(form, ".status");
  const choice = (name: string) => (new FormData(form).has(name) ? "subscribed" : "unsubscribed");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void loadStore()
      .then(({ sdk }) =>
        updateMarketingPreferences(sdk, {
          topics: { cart_recovery: choice("cart_recovery"), promotions: choice("promotions") },
        }),
      )
      .then((saved) => {
        status.textContent = saved.ok ? "Saved." : "That could not be saved. Please try again.";
      });
  });
  find(form, "[data-logout]").addEventListener("click", () => void logOut().then(() => navigate("/account")));
}

const LOGIN_FORM = html`<form class="note left">
  <h1>Your account</h1>
  <p>Choose what we may write to you about. New here? Any address and password will do.</p>
  <fieldset>
    <label>Email <input name="email" type="email" autocomplete="email" required /></label>
    <label>
      Password <input name="password" type="password" autocomplete="current-password" minlength="8" required />
    </label>
  </fieldset>
  <p class="pair">
    <button class="button">Log in</button>
    <button class="button quiet" name="register" value="yes">Make an account</button>
  </p>
  <p class="status error" role="alert"></p>
</form>`;

function listenToLogin(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const login = { email: fieldOf(form, "email"), password: fieldOf(form, "password") };
    const isNew = event.submitter?.getAttribute("name") === "register";
    (isNew ? register(login) : logIn(login))
      .then(() => navigate("/account", { replace: true }))
      .catch((error: unknown) => {
        find(form, ".status").textContent = error instanceof Error ? error.message : String(error);
      });
  });
}
