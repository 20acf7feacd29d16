import type Medusa from "@medusajs/js-sdk";
import type { HttpTypes } from "@medusajs/types";
import { expectTypeOf } from "expect-type";
import type { StoreCheckoutSession } from "../../api/store/present-checkout-session";
import type { CartChange as ServerCartChange } from "../../domain/recovery/plan-restore";
import type {
  CartChange,
  CheckoutSession,
  CheckoutSessionChangeResult,
  getCheckoutSession,
  MarketingPreferencesChange,
  MedusaSdk,
  RestoreResult,
  Result,
  setPromotionalConsent,
} from "../index";
import { restoreCart } from "../index";

/** What a value is after it went over the wire. */
type Json<Value> = Value extends Date
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Json<Value[Key]> }
    : Value;

describe("the types of the storefront kit", () => {
  it("take an instance of Medusa's JS SDK", () => {
    expectTypeOf<Medusa>().toExtend<MedusaSdk>();
    expectTypeOf<Parameters<typeof getCheckoutSession>[0]>().toEqualTypeOf<MedusaSdk>();
  });

  it("are those of the server's answers", () => {
    expectTypeOf<CheckoutSession>().toEqualTypeOf<Json<StoreCheckoutSession>>();
    expectTypeOf<CartChange>().toEqualTypeOf<ServerCartChange>();
  });

  it("give the data only where the call is known to have worked", () => {
    expectTypeOf<CheckoutSessionChangeResult>().not.toHaveProperty("checkout_session");
    expectTypeOf<
      Extract<CheckoutSessionChangeResult, { ok: true }>["checkout_session"]
    >().toEqualTypeOf<CheckoutSession>();
    expectTypeOf<Extract<CheckoutSessionChangeResult, { ok: false }>["error"]["code"]>().toEqualTypeOf<
      "cart_not_found" | "order_placed" | "text_outdated" | "unavailable" | "refused"
    >();
    expectTypeOf<Extract<RestoreResult, { ok: false }>["error"]["code"]>().toEqualTypeOf<
      "link_dead" | "sold_out" | "not_sold" | "order_placed" | "unavailable" | "refused"
    >();
  });

  it("let a storefront name its own type of cart, if it is one", () => {
    expectTypeOf(restoreCart<HttpTypes.StoreCart>).returns.resolves.toEqualTypeOf<RestoreResult<HttpTypes.StoreCart>>();
    // @ts-expect-error a product is no cart
    expectTypeOf(restoreCart<{ title: string }>).toBeFunction();
  });

  it("refuse an answer without the version of the words", () => {
    expectTypeOf<{ promotions: "opt_in" }>().not.toExtend<Parameters<typeof setPromotionalConsent>[2]>();
    expectTypeOf<{ promotions: "yes"; text_version: string }>().not.toExtend<
      Parameters<typeof setPromotionalConsent>[2]
    >();
  });

  it("refuse a change of all topics and of some at once", () => {
    expectTypeOf<{ status: "subscribed" }>().toExtend<MarketingPreferencesChange>();
    expectTypeOf<{ topics: { promotions: "unsubscribed" } }>().toExtend<MarketingPreferencesChange>();
    expectTypeOf<{ status: "subscribed"; topics: object }>().not.toExtend<MarketingPreferencesChange>();
    expectTypeOf<{ topics: { news: "subscribed" } }>().not.toExtend<MarketingPreferencesChange>();
  });

  it("make results that are plain JSON, so that server actions can return them", () => {
    type Late = Result<{ at: string }, "late">;
    expectTypeOf<Late>().toExtend<Json<Late>>();
  });
});
