import type { JsonClient } from "./http-client";
import type { SeededStore } from "./seed-store";

export type StoreSession = {
  id: string;
  cart_id: string;
  status: "open" | "completed" | "expired";
  expires_at: string;
  consent: { promotions: "opt_in" | "opt_out" | null };
  consent_prompt: null | { prechecked: boolean; text: string; text_version: string; locale: string };
  recovered_from: string | null;
};

export type AdminSession = StoreSession & {
  order_id: string | null;
  customer_id: string | null;
  email: string | null;
  livemode: boolean;
  recovered: boolean;
  expired_at: string | null;
  after_expiration: { recovery: { enabled: boolean; url: string | null; expires_at: string | null } };
  last_decision: Decision | null;
};

export type Decision = {
  outcome: "send" | "postpone" | "skip";
  reasons: string[];
  step: number;
  next_at: string | null;
};

export type DryRun = {
  count: number;
  would_send: { checkout_session_id: string; email: string; step: number }[];
  would_not: { checkout_session_id: string; outcome: string; reasons: string[]; next_at: string | null }[];
};

export type AdminSessionDetail = AdminSession & {
  recovery_url: string | null;
  decisions: (Decision & { inputs: Record<string, unknown> | null })[];
  recovery_emails: {
    id: string;
    step: number;
    status: string;
    to: string;
    attempts: number;
    message_id: string | null;
    next_attempt_at: string | null;
    sent_at: string | null;
    error: string | null;
  }[];
  restored: { cart_id: string; checkout_session_id: string; order_id: string | null } | null;
};

export type Cart = {
  id: string;
  email: string | null;
  total: number;
  items: { title: string; quantity: number; unit_price: number; variant_id: string }[];
};

const ADDRESS = {
  first_name: "Ada",
  last_name: "Lovelace",
  address_1: "12 Analytical Avenue",
  city: "Portland",
  province: "or",
  postal_code: "97201",
  country_code: "us",
  phone: "+1 503 555 0100",
};

/** Plays shoppers over the Store API: only what a storefront can do. */
export function createShopper(store: JsonClient, seeded: SeededStore) {
  const sessionPath = (cart_id: string) => `/store/carts/${cart_id}/checkout-session`;

  async function fillCart(products = seeded.products.slice(0, 2)): Promise<Cart> {
    const { cart } = await store.post<{ cart: Cart }>("/store/carts", { region_id: seeded.regionId });
    for (const { variantId } of products) {
      await store.post(`/store/carts/${cart.id}/line-items`, { variant_id: variantId, quantity: 1 });
    }
    return cart;
  }

  async function session(cart_id: string): Promise<StoreSession> {
    return (await store.get<{ checkout_session: StoreSession }>(sessionPath(cart_id))).checkout_session;
  }

  async function update(cart_id: string, body: unknown): Promise<StoreSession> {
    return (await store.post<{ checkout_session: StoreSession }>(sessionPath(cart_id), body)).checkout_session;
  }

  /** Ticks or unticks the box, as the prompt was shown. */
  async function answer(cart_id: string, promotions: "opt_in" | "opt_out"): Promise<StoreSession> {
    const { consent_prompt } = await session(cart_id);
    return update(cart_id, { consent: { promotions, text_version: consent_prompt?.text_version } });
  }

  async function setEmail(cart_id: string, email: string): Promise<void> {
    await store.post(`/store/carts/${cart_id}`, { email });
  }

  /** Address, shipping, payment: all but the order itself. */
  async function prepareOrder(cart_id: string, email: string): Promise<void> {
    await store.post(`/store/carts/${cart_id}`, { email, shipping_address: ADDRESS, billing_address: ADDRESS });
    await store.post(`/store/carts/${cart_id}/shipping-methods`, { option_id: seeded.shippingOptionId });
    const { payment_collection } = await store.post<{ payment_collection: { id: string } }>(
      "/store/payment-collections",
      { cart_id },
    );
    await store.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    });
  }

  /** Returns the order's id. */
  async function placeOrder(cart_id: string): Promise<string> {
    const completed = await store.post<{ type: string; order?: { id: string } }>(`/store/carts/${cart_id}/complete`);
    if (!completed.order) {
      throw new Error(`The cart was not completed: ${JSON.stringify(completed)}`);
    }
    return completed.order.id;
  }

  return {
    fillCart,
    session,
    update,
    answer,
    setEmail,
    prepareOrder,
    placeOrder,

    /** A cart whose shopper gave an address, agreed, and left. */
    async abandon(email: string, products = seeded.products.slice(0, 2)): Promise<StoreSession> {
      const cart = await fillCart(products);
      await setEmail(cart.id, email);
      return answer(cart.id, "opt_in");
    },

    /** Address, shipping, payment, order. Returns the order's id. */
    async buy(cart_id: string, email: string): Promise<string> {
      await prepareOrder(cart_id, email);
      return placeOrder(cart_id);
    },

    async restore(token: string): Promise<{ cart: Cart; checkout_session: StoreSession; changes: unknown[] }> {
      return store.post("/store/recovery-links/restore", { token });
    },
  };
}

/** Watches and acts as a merchant over the Admin API. */
export function createMerchant(admin: JsonClient) {
  async function find(query: Record<string, string>): Promise<{ checkout_sessions: AdminSession[]; count: number }> {
    return admin.get(`/admin/checkout-sessions?${new URLSearchParams(query).toString()}`);
  }

  async function retrieve(id: string): Promise<AdminSessionDetail> {
    const answer = await admin.get<{ checkout_session: AdminSessionDetail }>(`/admin/checkout-sessions/${id}`);
    return answer.checkout_session;
  }

  return {
    find,
    retrieve,

    async expire(id: string): Promise<AdminSessionDetail> {
      const answer = await admin.post<{ checkout_session: AdminSessionDetail }>(
        `/admin/checkout-sessions/${id}/expire`,
      );
      return answer.checkout_session;
    },

    async sweep(): Promise<Record<string, number>> {
      return (await admin.post<{ sweep: Record<string, number> }>("/admin/cart-recovery/sweep")).sweep;
    },

    async dryRun(): Promise<DryRun> {
      return (await admin.post<{ dry_run: DryRun }>("/admin/cart-recovery/dry-run")).dry_run;
    },

    /** Everything that must be there, and on. */
    async switchOn(settings: Record<string, unknown> = {}): Promise<void> {
      await admin.post("/admin/cart-recovery/settings", {
        accept_terms: true,
        business_country: "us",
        cart_url: "http://localhost:8000/cart?cart_id={cart_id}",
        brand: {
          store_name: "Fern & Fable",
          logo_url: null,
          color: "#24574a",
          postal_address: "1 Main Street, Portland, OR 97201, USA",
        },
        enabled: true,
        ...settings,
      });
    },
  };
}

export type Shopper = ReturnType<typeof createShopper>;
export type Merchant = ReturnType<typeof createMerchant>;
