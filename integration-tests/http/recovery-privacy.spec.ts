import { request } from "node:http";
import { linkOf, pressButton } from "../support/abandoned-link";
import { registerCustomer } from "../support/accounts";
import { refusal } from "../support/http-client";
import { present } from "../support/present";
import { type Cart, createShopper, type StoreSession } from "../support/shopper";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

const CART_URL = "http://localhost:8000/{country_code}/cart?cart_id={cart_id}";

/** Everything that names the shopper of the tests, as `support/shopper` types it in; and what would let one act for them. */
const PERSONAL = {
  email: "ada.lovelace@shop.internal",
  first_name: "Ada",
  last_name: "Lovelace",
  address_1: "Analytical",
  city: "Portland",
  postal_code: "97201",
  phone: "555 0100",
};

storeSuite("a recovery link in other hands", (store) => {
  beforeEach(async () => {
    await store.admin.post("/admin/cart-recovery/settings", { cart_url: CART_URL });
  });

  /** Every byte of an answer that a client can see. */
  async function bytesOf(answer: Response): Promise<string> {
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    return `${answer.status}\n${headers}\n${await answer.text()}`;
  }

  async function ofStore(path: string, body?: unknown): Promise<string> {
    const headers = { "content-type": "application/json", "x-publishable-api-key": store.seeded.publishableKey };
    const post = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    return bytesOf(await fetch(`${store.baseUrl}${path}`, { headers, ...post }));
  }

  /** All that somebody sees who has the link and follows it as far as it leads. */
  async function followed({
    page,
    token,
  }: {
    page: string;
    token: string;
  }): Promise<{ seen: string[]; cart_id: string }> {
    const seen = [await bytesOf(await fetch(page)), await bytesOf(await fetch(page, { method: "HEAD" }))];
    const pressed = await fetch(page, { method: "POST", redirect: "manual" });
    const cart_id = present(new URL(present(pressed.headers.get("location"))).searchParams.get("cart_id"));
    seen.push(await bytesOf(pressed));
    seen.push(await ofStore("/store/recovery-links/restore", { token }));
    const fields = "*shipping_address,*billing_address,*customer,*customer.addresses,*items,*promotions,+metadata";
    seen.push(await ofStore(`/store/carts/${cart_id}`));
    seen.push(await ofStore(`/store/carts/${cart_id}?fields=${encodeURIComponent(fields)}`));
    seen.push(await ofStore(`/store/carts/${cart_id}/checkout-session`));
    return { seen, cart_id };
  }

  function expectNothingOf(secrets: Record<string, string>, seen: readonly string[]): void {
    for (const bytes of seen) {
      expect(bytes).toMatch(/^(200|303)/);
      for (const [name, secret] of Object.entries(secrets)) {
        const found = new RegExp(`\\b${secret.replaceAll(".", "\\.")}\\b`, "i").test(bytes);
        expect({ name, found }).toEqual({ name, found: false });
      }
    }
  }

  it("shows no address, name, phone, email, customer or login of the shopper, before and after they came back", async () => {
    const customer = await registerCustomer(store, PERSONAL.email);
    const theirs = createShopper(customer.api, store.seeded);
    const cart = await theirs.fillCart();
    await theirs.prepareOrder(cart.id, PERSONAL.email);
    const session = await theirs.answer(cart.id, "opt_in");
    const [paid] = await store.container
      .resolve<{ raw(sql: string): Promise<{ rows: { id: string }[] }> }>("__pg_connection__")
      .raw("SELECT id FROM payment_session")
      .then(({ rows }) => rows);
    const secrets = {
      ...PERSONAL,
      customer: customer.id,
      cart: cart.id,
      payment_session: present(paid).id,
      cookie: "set-cookie",
    };
    const link = await linkOf(store, session);
    const stolen = await followed(link);
    expectNothingOf(secrets, stolen.seen);

    // The shopper comes back through the same link, and types who they are into the copy.
    const { cart_id } = await pressButton(link.page);
    expect(cart_id).toBe(stolen.cart_id);
    await store.shopper.prepareOrder(cart_id, PERSONAL.email);
    const again = await followed(link);
    expectNothingOf({ ...secrets, restored_cart: cart_id }, again.seen);

    const order_id = await store.shopper.placeOrder(cart_id);
    await waitFor("the order to be recovered", async () => {
      const { checkout_sessions } = await store.merchant.find({ order_id });
      return checkout_sessions[0]?.recovered;
    });
    const after = [
      await bytesOf(await fetch(link.page)),
      await bytesOf(await fetch(link.page, { method: "POST", redirect: "manual" })),
    ];
    expectNothingOf({ ...secrets, order: order_id, restored_cart: cart_id }, after);
    const refused = await refusal(store.store.post("/store/recovery-links/restore", { token: link.token }));
    expect(refused).toEqual({ status: 400, message: "The order of this cart was already placed" });
  });

  it("gives a logged-in customer the copy as theirs, and shows it to nobody else", async () => {
    const link = await linkOf(store, await store.shopper.abandon("first@shop.internal"));
    const customer = await registerCustomer(store, "second@shop.internal");
    type Restored = { cart: Cart & { customer_id: string | null }; checkout_session: StoreSession };
    const restore = () => customer.api.post<Restored>("/store/recovery-links/restore", { token: link.token });
    const { cart } = await restore();
    expect(cart).toMatchObject({ customer_id: customer.id, email: "second@shop.internal" });
    expect((await restore()).cart.id).toBe(cart.id);

    const other = await followed(link);
    expect(other.cart_id).not.toBe(cart.id);
    expectNothingOf({ email: "second@shop.internal", first: "first@shop.internal", customer: customer.id }, other.seen);

    const order_id = await createShopper(customer.api, store.seeded).buy(cart.id, "second@shop.internal");
    const recovered = await waitFor("the customer's order to be recovered", async () => {
      const { checkout_sessions } = await store.merchant.find({ order_id });
      return checkout_sessions[0]?.recovered && checkout_sessions[0];
    });
    expect(recovered).toMatchObject({ status: "completed", recovered_from: link.session_id });
  });

  /** With headers that `fetch` does not let one set. */
  function raw(
    path: string,
    method: string,
    headers: Record<string, string>,
  ): Promise<{ location: string; body: string }> {
    const { hostname, port } = new URL(store.baseUrl);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers }, (answer) => {
        let body = "";
        answer.on("data", (chunk: Buffer) => (body += chunk.toString()));
        answer.on("end", () => {
          resolve({ location: answer.headers.location ?? "", body });
        });
      });
      sent.on("error", reject);
      sent.end();
    });
  }

  const ELSEWHERE = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "https:evil.example",
    "http://localhost:8000@evil.example",
    "http://localhost:8000.evil.example",
    "%2f%2fevil.example",
    "%5c%5cevil.example",
    "%252f%252fevil.example",
    "/%09/evil.example",
    "javascript:alert(1)//evil.example",
    "evil.example%00",
    "%0d%0aLocation:%20https://evil.example",
  ];

  it("leads to the configured storefront and nowhere else, whatever is asked for", async () => {
    const { page } = await linkOf(store, await store.shopper.abandon("redirected@shop.internal"));
    const { pathname } = new URL(page);
    const hosts = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
      origin: "https://evil.example",
      referer: "https://evil.example/",
    };
    for (const elsewhere of ELSEWHERE) {
      const query = `?next=${elsewhere}&redirect=${encodeURIComponent(elsewhere)}&cart_url=${encodeURIComponent(elsewhere)}`;
      const { location } = await raw(`${pathname}${query}`, "POST", hosts);
      expect(location).toMatch(/^http:\/\/localhost:8000\/us\/cart\?cart_id=cart_\w+$/);
      const shown = await raw(`${pathname}${query}`, "GET", hosts);
      expect(shown.location + shown.body).not.toContain("evil");

      for (const path of [elsewhere, encodeURIComponent(elsewhere)]) {
        for (const method of ["GET", "POST"]) {
          const dead = await raw(`/cart-recovery/r/${path}`, method, hosts);
          expect(dead.location).toBe("");
          expect(dead.body).not.toContain("evil");
        }
      }
    }
  });

  it("stays at the configured origin whatever a shopper typed for a country", async () => {
    const cart = await store.shopper.fillCart();
    await store.store.post(`/store/carts/${cart.id}`, { email: "country@shop.internal" });
    const connection = store.container.resolve<{ raw(sql: string, bindings: string[]): Promise<unknown> }>(
      "__pg_connection__",
    );
    await connection.raw(
      `UPDATE cart_address SET country_code = ? WHERE id = (SELECT shipping_address_id FROM cart WHERE id = ?)`,
      ["@evil.example/", cart.id],
    );
    const { page } = await linkOf(store, await store.shopper.session(cart.id));
    const { target } = await pressButton(page);
    expect(target.href).toMatch(/^http:\/\/localhost:8000\/\/cart\?cart_id=cart_\w+$/);
  });

  it.each([
    "https://shop.internal@evil.example/{cart_id}",
    "https://evil.example\\@shop.internal/{cart_id}",
    "https://{cart_id}.evil.example/",
    "//evil.example/{cart_id}",
    "javascript:location='https://evil.example/{cart_id}'",
    "data:text/html,{cart_id}",
  ])("is not to be led away by a setting like %s", async (cart_url) => {
    const refused = await refusal(store.admin.post("/admin/cart-recovery/settings", { cart_url }));
    expect(refused.status).toBe(400);
  });
});
