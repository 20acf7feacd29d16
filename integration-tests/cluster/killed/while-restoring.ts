import { LIMITS } from "../../../src/api/rate-limit";
import { unsubscribeUrl } from "../../../src/workflows/delivery/compose";
import { reconcile } from "../../../src/workflows/session/reconcile";
import { linkOf, pressButton } from "../../support/abandoned-link";
import { present } from "../../support/present";
import type { StoreSuite } from "../../support/store-suite";
import { waitFor } from "../../support/wait-for";
import { cartRecovery, database } from "../due-sessions";
import { measured } from "../fault-table";
import { type MedusaInstance, startMedusaInstance } from "../medusa-instance";

const EMAIL = "ada@shop.internal";
const NAME = "restorer";

/** A link is used, on a process that is killed over it, or was asked too often. */
export function whileRestoring(store: StoreSuite): void {
  let instance: MedusaInstance;

  beforeEach(async () => {
    instance = await startMedusaInstance({
      DATABASE_URL: store.databaseUrl,
      SMTP_URL: store.inbox.url,
      PGAPPNAME: NAME,
      LOG_LEVEL: "http",
    });
  });

  afterEach(() => instance.kill());

  async function rows<Row>(statement: string): Promise<Row[]> {
    return (await database(store.container).raw(statement)).rows as Row[];
  }

  const cartIds = async () => (await rows<{ id: string }>("SELECT id FROM cart")).map(({ id }) => id);

  const connections = (condition: string) =>
    rows(`SELECT 1 FROM pg_stat_activity WHERE application_name = '${NAME}' AND ${condition}`);

  async function unsubscribeToken(): Promise<string> {
    const [subscription] = await cartRecovery(store).listMarketingSubscriptions({});
    const url = unsubscribeUrl(present(subscription).id, cartRecovery(store).options);
    return present(url.split("/").at(-1));
  }

  /** Kills the instance when it has made the new cart, and before it can write the session. Returns the cart's id. */
  async function killBetween({ token, session_id }: { token: string; session_id: string }): Promise<string> {
    const before = await cartIds();
    const lock = await database(store.container).transaction();
    try {
      // What opens the session of a restored cart begins with the session that it came from.
      await lock.raw("SELECT id FROM checkout_session WHERE id = :session_id FOR UPDATE", { session_id });
      const click = fetch(`${instance.url}/cart-recovery/r/${token}`, { method: "POST", redirect: "manual" });
      const died = expect(click).rejects.toThrow();
      await waitFor("the session to wait", async () => (await connections("wait_event_type = 'Lock'")).length > 0);
      await instance.kill();
      await died;
    } finally {
      await lock.rollback();
    }
    await waitFor("the database to notice", async () => (await connections("true")).length === 0);
    const made = (await cartIds()).filter((id) => !before.includes(id));
    expect(made).toHaveLength(1);
    return made.join();
  }

  it("killed between the new cart and its session leaves one cart that counts, and one that is mailed to nobody", async () => {
    await store.merchant.switchOn();
    const link = await linkOf(store, await store.shopper.abandon(EMAIL));
    await store.inbox.waitFor(({ envelope }) => envelope.to.includes(EMAIL));
    const links = [`r/${link.token}`, `r/${link.token}x?next=${link.token}`, `unsubscribe/${await unsubscribeToken()}`];
    for (const path of links) await fetch(`${instance.url}/cart-recovery/${path}`);
    const authorization = `Basic ${Buffer.from(`${store.secretApiKey}:`).toString("base64")}`;
    await fetch(`${instance.url}/admin/checkout-sessions?limit=1&email=${EMAIL}`, { headers: { authorization } });
    const referer = `${instance.url}/app/cart-recovery?q=${EMAIL}&period=week`;
    await fetch(`${instance.url}/admin/stores`, { headers: { authorization, referer } });

    const orphan = await killBetween(link);
    // Medusa has logged each of these requests, and none of their tokens, nor whom somebody looked for.
    expect(instance.log().match(/"GET","path":"\/cart-recovery\/(r|unsubscribe)\/\[token\]"/g)).toHaveLength(
      links.length,
    );
    expect(instance.log()).toContain('"path":"/admin/checkout-sessions?limit=1&email=[...]"');
    expect(instance.log()).toContain("/app/cart-recovery?q=[...]&period=week");
    expect(instance.log()).not.toContain(EMAIL);
    for (const secret of links.flatMap((path) => path.split(/[/?=]/).filter((part) => part.length > 20))) {
      expect(instance.log()).not.toContain(secret);
    }
    expect(await cartRecovery(store).listCheckoutSessions({ recovered_from: link.session_id })).toEqual([]);

    const { cart_id } = await pressButton(link.page);
    expect(cart_id).not.toBe(orphan);
    expect((await pressButton(link.page)).cart_id).toBe(cart_id);
    expect((await store.shopper.restore(link.token)).cart.id).toBe(cart_id);

    // As the hourly job does: a cart whose event was lost gets its session, which is nobody's.
    await reconcile(store.container, new Date());
    const lost = await store.shopper.session(orphan);
    expect(lost).toMatchObject({ status: "open", recovered_from: null, consent: { promotions: null } });
    const { last_decision } = await store.merchant.expire(lost.id);
    expect(last_decision).toMatchObject({ outcome: "skip", reasons: expect.arrayContaining(["no_email"]) });
    await store.merchant.sweep();
    expect(store.inbox.mails).toHaveLength(1);

    const order_id = await store.shopper.buy(cart_id, EMAIL);
    await waitFor("the order to be recovered", async () => {
      const { checkout_sessions } = await store.merchant.find({ order_id, recovered: "true" });
      return checkout_sessions.some(({ recovered_from }) => recovered_from === link.session_id);
    });
    expect((await store.merchant.retrieve(link.session_id)).restored).toMatchObject({ cart_id, order_id });
    const restored = await cartRecovery(store).listCheckoutSessions({ recovered_from: link.session_id });
    expect(restored).toHaveLength(1);
    measured("kill_in_restore", "1 cart counts, its order is recovered; the other one: no_email, 0 mails");
  });

  it("refuses a link that another process was asked to restore too often, and no other link", async () => {
    await store.merchant.switchOn();
    const [link, other] = [
      await linkOf(store, await store.shopper.abandon(EMAIL)),
      await linkOf(store, await store.shopper.abandon("grace@shop.internal")),
    ];
    const restore = async (url: string, token: string) =>
      (await fetch(`${url}/cart-recovery/r/${token}`, { method: "POST", redirect: "manual" })).status;
    // A link that leads nowhere any more is counted like all, and answered before the pace of the limit gives turns back.
    await store.admin.post("/admin/cart-recovery/erase", { email: EMAIL });
    expect(await restore(instance.url, link.token)).toBe(404);
    const { per_minute } = LIMITS.restore;
    let asked = 1;
    await waitFor(
      "the process that was hardly asked to refuse",
      async () => {
        const flood = await Promise.all(Array.from({ length: per_minute }, () => restore(store.baseUrl, link.token)));
        expect(flood).not.toContain(303);
        asked++;
        return (await restore(instance.url, link.token)) === 429;
      },
      { timeout_ms: 60_000 },
    );
    expect(asked).toBeLessThan(per_minute / 2);
    expect(await restore(instance.url, other.token)).toBe(303);
  });
}
