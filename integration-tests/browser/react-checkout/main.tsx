import Medusa from "@medusajs/js-sdk";
import { getCheckoutSession, restoreCart, setPromotionalConsent } from "medusa-cart-recovery/storefront";
import { PromotionalConsentCheckbox, useRecoveryLink } from "medusa-cart-recovery/storefront/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

// What another storefront has in its environment, its routes and its cookies.
const query = new URLSearchParams(window.location.search);
const param = (name: string) => query.get(name) ?? "";
const sdk = new Medusa({ baseUrl: param("backend"), publishableKey: param("key") });
const restore = (token: string) => restoreCart(sdk, token);

function Recover({ token }: { token: string }) {
  const { state, restore: press } = useRecoveryLink(token, restore);
  if (state.status === "restored") return <p>Cart {state.cart.id}</p>;
  if (state.status === "failed") return <p role="alert">{state.error.code}</p>;
  return (
    <button onClick={press} disabled={state.status === "restoring"}>
      Back to my cart
    </button>
  );
}

async function start(): Promise<void> {
  const cartId = param("cart");
  const found = await getCheckoutSession(sdk, cartId);
  const main = document.querySelector("main");
  if (!main) throw new Error("The page has no place for the checkout");
  createRoot(main).render(
    <StrictMode>
      <h1>Checkout</h1>
      <form onSubmit={(event) => event.preventDefault()}>
        <PromotionalConsentCheckbox
          session={found.ok ? found.checkout_session : null}
          onAnswer={(answer) => setPromotionalConsent(sdk, cartId, answer)}
        />
        <button>Go on</button>
      </form>
      <Recover token={param("token")} />
    </StrictMode>,
  );
}

void start();
