import { describedOperations } from "../../scripts/openapi/described-operations";
import { routesOfFiles } from "../../scripts/openapi/route-files";
import { createToken } from "../../src/domain/recovery/token";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { tokenSecrets } from "../../src/workflows/delivery/compose";
import { createAdminUser, registerCustomer } from "../support/accounts";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";

/** Whom a route lets in. */
type Door =
  /** Whoever has the token of a mail. */
  | "anybody"
  /** A storefront, by its publishable key. */
  | "storefront"
  /** The customer who is logged in, in a storefront. */
  | "customer"
  /** A user of the admin, or a secret API key. */
  | "admin";

/** Every route, and who may use it: docs/security.md in a form that can be run. Those under /admin need no row: one rule is for all. */
const DOORS: Record<string, Door> = {
  "GET /store/carts/:id/checkout-session": "storefront",
  "POST /store/carts/:id/checkout-session": "storefront",
  "POST /store/recovery-links/restore": "storefront",
  "GET /store/customers/me/marketing-preferences": "customer",
  "POST /store/customers/me/marketing-preferences": "customer",
  "GET /cart-recovery/r/:token": "anybody",
  "POST /cart-recovery/r/:token": "anybody",
  "GET /cart-recovery/unsubscribe/:token": "anybody",
  "POST /cart-recovery/unsubscribe/:token": "anybody",
  "GET /cart-recovery/confirm/:token": "anybody",
  "POST /cart-recovery/confirm/:token": "anybody",
};

const doorOf = (route: string): Door | undefined => (/^\w+ \/admin\//.test(route) ? "admin" : DOORS[route]);

const CALLERS = [
  "nobody",
  "a wrong publishable key",
  "a shopper",
  "another shopper",
  "a customer",
  "another customer",
  "an admin user",
  "a secret API key",
] as const;
type Caller = (typeof CALLERS)[number];

const OPEN_TO: Record<Door, readonly Caller[]> = {
  anybody: CALLERS,
  storefront: ["a shopper", "another shopper", "a customer", "another customer"],
  customer: ["a customer", "another customer"],
  admin: ["an admin user", "a secret API key"],
};

const described = describedOperations();
const statusesOf = (route: string) => Object.keys(present(described[route]).responses).map(Number);

const VICTIM = "victim@shop.internal";

// Nobody there: who may ask about a domain's DNS does not depend on what it answers.
beforeAll(() => {
  process.env.CART_RECOVERY_OPTIONS = JSON.stringify({ dnsServers: ["127.0.0.1:1"] });
});

storeSuite("each route", (store) => {
  const service = () => store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
  const token = (purpose: "recovery" | "unsubscribe" | "confirm", subject: string) =>
    createToken(purpose, { subject, expires_at: null }, tokenSecrets(service().options));

  /** What each caller shows of itself. Shoppers are told apart by the carts they know, and nothing else. */
  async function callers(): Promise<Record<Caller, Record<string, string>>> {
    const key = { "x-publishable-api-key": store.seeded.publishableKey };
    const [one, other] = await Promise.all(
      ["one@shop.internal", "other@shop.internal"].map((email) => registerCustomer(store, email)),
    );
    return {
      nobody: {},
      "a wrong publishable key": { "x-publishable-api-key": "pk_0123456789" },
      "a shopper": key,
      "another shopper": key,
      "a customer": present(one).headers,
      "another customer": present(other).headers,
      "an admin user": await createAdminUser(store, "merchant@shop.internal"),
      "a secret API key": { authorization: `Basic ${Buffer.from(`${store.secretApiKey}:`).toString("base64")}` },
    };
  }

  /** An expired session of somebody else's, which each route is asked about. */
  async function somebody() {
    const { id, cart_id } = await store.shopper.abandon(VICTIM);
    await service().updateCheckoutSessions({ id, status: "expired", expired_at: new Date() });
    const [subscription] = await service().listMarketingSubscriptions({ email: VICTIM });
    const [email] = await service().createRecoveryEmails([
      { checkout_session_id: id, step: 0, status: "sent", to: VICTIM, scheduled_at: new Date(), sent_at: new Date() },
    ]);
    const { id: customer_id } = await registerCustomer(store, VICTIM);
    return { id, cart_id, customer_id, email_id: present(email).id, subscription_id: present(subscription).id };
  }

  type Somebody = Awaited<ReturnType<typeof somebody>>;

  function pathOf(route: string, about: Somebody): string {
    const [, path = ""] = route.split(" ");
    const id = path.includes("/carts/")
      ? about.cart_id
      : path.includes("/customers/")
        ? about.customer_id
        : path.includes("/recovery-emails/")
          ? about.email_id
          : about.id;
    const page = token(
      path.includes("/r/") ? "recovery" : path.includes("/confirm/") ? "confirm" : "unsubscribe",
      path.includes("/r/") ? about.id : about.subscription_id,
    );
    return path.replace(":id", id).replace(":token", page);
  }

  async function ask(route: string, about: Somebody, headers: Record<string, string>) {
    const [method = ""] = route.split(" ");
    const body = route.includes("recovery-links") ? { token: token("recovery", about.id) } : {};
    const answer = await fetch(`${store.baseUrl}${pathOf(route, about)}`, {
      method,
      redirect: "manual",
      headers: { "content-type": "application/json", ...headers },
      ...(method === "POST" && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  /** Turned away at the door, whatever was asked. Medusa answers a missing or wrong publishable key with a 400. */
  const isTurnedAway = ({ status, text }: { status: number; text: string }) =>
    status === 401 || status === 403 || (status === 400 && /publishable/i.test(text));

  it("is declared above, and none is declared that does not exist", async () => {
    const routes = await routesOfFiles();
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter((route) => doorOf(route) === undefined)).toEqual([]);
    expect(Object.keys(DOORS).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it("lets in whom it is declared to let in, answers as described, and turns everybody else away without a word of anybody", async () => {
    await store.merchant.switchOn();
    const headers = await callers();
    const about = await somebody();
    const seen: string[] = [];
    const wanted: string[] = [];
    const told: string[] = [];
    for (const route of await routesOfFiles()) {
      const door = present(doorOf(route));
      for (const caller of CALLERS) {
        const answer = await ask(route, about, headers[caller]);
        seen.push(`${route}: ${caller} ${isTurnedAway(answer) ? "turned away" : "let in"}`);
        wanted.push(`${route}: ${caller} ${OPEN_TO[door].includes(caller) ? "let in" : "turned away"}`);
        if (OPEN_TO[door].includes(caller) && !statusesOf(route).includes(answer.status)) {
          told.push(`${route}: ${caller} got ${answer.status}, of which docs/openapi.json does not tell`);
        }
        if (door !== "admin" && answer.text.includes("victim")) {
          told.push(`${route}: ${caller} was told the address of somebody else`);
        }
      }
    }
    expect(seen).toEqual(wanted);
    expect(told).toEqual([]);
  });

  it("shows and changes a customer's own preferences, and nobody else's", async () => {
    const [one, other] = [
      await registerCustomer(store, "one@shop.internal"),
      await registerCustomer(store, "other@shop.internal"),
    ];
    const PATH = "/store/customers/me/marketing-preferences";
    type Preferences = { marketing_preferences: { email: string; status: string } };
    await one.api.post(PATH, { status: "subscribed" });
    expect((await other.api.get<Preferences>(PATH)).marketing_preferences).toMatchObject({
      email: "other@shop.internal",
      status: "no_answer",
    });
    expect((await one.api.get<Preferences>(PATH)).marketing_preferences).toMatchObject({
      email: "one@shop.internal",
      status: "subscribed",
    });
  });
});
