import { setTimeout as pause } from "node:timers/promises";
import { Modules } from "@medusajs/framework/utils";
import { reconcile } from "../../src/workflows";
import { sweep } from "../../src/workflows/delivery/sweep";
import { completeCheckoutSessionWorkflow } from "../../src/workflows/session/complete-checkout-session";
import { recordCartActivityWorkflow } from "../../src/workflows/session/record-cart-activity";
import { present } from "../support/present";
import { type ScriptedSmtpServer, startScriptedSmtpServer } from "../support/scripted-smtp-server";
import { storeSuite } from "../support/store-suite";
import { cartRecovery, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";
import { scaled } from "./scale";

const INTERLEAVINGS = scaled(500, 120);
const AT_ONCE = 4;

let server: ScriptedSmtpServer | undefined;

beforeAll(async () => {
  server = await startScriptedSmtpServer(undefined, { keep_bodies: false });
});

afterAll(async () => {
  await server?.close();
});

type Session = { id: string; cart_id: string; email: string };

storeSuite(
  "what a shopper does while the mail is being sent",
  (store) => {
    const service = () => cartRecovery(store);
    const carts = () => store.container.resolve(Modules.CART);
    const recordActivity = ({ cart_id }: Session) =>
      recordCartActivityWorkflow(store.container).run({ input: { cart_id, at: new Date().toISOString() } });

    /** Each is done, and known to the plugin, when it resolves. */
    const ACTS: Record<string, (session: Session) => Promise<unknown>> = {
      unsubscribe: ({ email }) =>
        service().recordConsentAct({
          email,
          topic: null,
          action: "unsubscribe",
          source: "unsubscribe_link",
          text_version: null,
          locale: null,
          actor: null,
          checkout_session_id: null,
          occurred_at: new Date(),
        }),
      order: async ({ cart_id, email }) => {
        const settings = await service().getSettings();
        const [cart] = await carts().listCarts({ id: cart_id }, { select: ["id", "currency_code"] });
        await service().completeSession({
          cart: {
            cart_id,
            email,
            customer_id: null,
            sales_channel_id: store.seeded.salesChannelId,
            region_id: store.seeded.regionId,
            currency_code: present(cart).currency_code,
            locale: null,
            has_items: true,
            completed: true,
            test_payment: false,
          },
          order_id: `order_${cart_id}`,
          at: new Date(),
          settings: settings.values,
        });
      },
      "emptied cart": async (session) => {
        const items = await carts().listLineItems({ cart_id: session.cart_id }, { select: ["id"] });
        await carts().deleteLineItems(items.map(({ id }) => id));
        await recordActivity(session);
      },
      "changed address": async (session) => {
        await carts().updateCarts(session.cart_id, { email: `other-${session.email}` });
        await recordActivity(session);
      },
    };

    it(`${INTERLEAVINGS} interleavings: nothing is sent where it committed first`, async () => {
      await switchedOnLongAgo(store);
      await seedDueSessions(store, INTERLEAVINGS);
      const rows = await service().listCheckoutSessions(
        {},
        { select: ["id", "cart_id", "email"], take: INTERLEAVINGS },
      );
      const sessions = rows.map(({ id, cart_id, email }) => ({ id, cart_id, email: present(email) }));
      expect(sessions).toHaveLength(INTERLEAVINGS);

      const permitted = new Map<string, number>();
      const smtp = present(server);
      smtp.script = (step, { to }) => {
        if (step === "DATA") permitted.set(to, performance.now());
        return undefined;
      };
      const names = Object.keys(ACTS);
      const committed = new Map<string, number>();
      // How long a sweep took lately until its mail was permitted, or it had decided against it: acts fall before and after that.
      let way_ms = 200;
      const race = async (session: Session, i: number) => {
        const act = present(ACTS[present(names[i % names.length])]);
        const started = performance.now();
        const acted = pause(Math.random() * 2 * way_ms)
          .then(() => act(session))
          .then(() => committed.set(session.email, performance.now()));
        const swept = sweep(store.container, { session_ids: [session.id] }).then(() => {
          const ended = permitted.get(session.email) ?? performance.now();
          way_ms = 0.8 * way_ms + 0.2 * (ended - started);
        });
        await Promise.all([swept, acted]);
        // What was refused at the last moment is due again, and decided with what is known now.
        await sweep(store.container, { session_ids: [session.id] });
      };
      const queue = sessions.map((session, i) => () => race(session, i));
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let next = queue.shift(); next; next = queue.shift()) await next();
        }),
      );

      const sent = new Set(smtp.mails.map(({ to }) => to));
      expect(smtp.mails).toHaveLength(sent.size);
      // The server's 354 comes before the last check; what had committed by then must have been seen by it.
      const first = (email: string) =>
        present(committed.get(email)) < (permitted.get(email) ?? Number.POSITIVE_INFINITY);
      const actedFirst = sessions.filter(({ email }) => first(email));
      expect(actedFirst.filter(({ email }) => sent.has(email))).toEqual([]);
      // Both orders must have come about, or nothing was raced.
      expect(actedFirst.length).toBeGreaterThan(INTERLEAVINGS / 20);
      expect(sent.size).toBeGreaterThan(INTERLEAVINGS / 20);
      measured(
        "races",
        `${INTERLEAVINGS} interleavings, the act first in ${actedFirst.length}: 0 sends there, ${sent.size} elsewhere`,
      );
    }, 600_000);

    const EVENT_RUNS = 20;

    /** Plays events of one cart from nothing, and tells what the plugin holds of the cart then. */
    async function endOf(cart_id: string, events: readonly (() => Promise<unknown>)[]) {
      for (const session of await service().listCheckoutSessions({ cart_id }, { select: ["id"] })) {
        await service().deleteCheckoutSessions(session.id);
      }
      for (const event of events) await event();
      await reconcile(store.container, new Date(Date.now() + 600_000));
      const sessions = await service().listCheckoutSessions({ cart_id });
      return sessions.map(({ status, order_id, last_activity_at }) => ({ status, order_id, last_activity_at }));
    }

    it("events that come twice, not at all, or in another order lead to the same end", async () => {
      const bought = await store.shopper.fillCart();
      const order_id = await store.shopper.buy(bought.id, "buyer@shop.internal");
      const open = await store.shopper.fillCart();
      const now = Date.now();
      const active = (cart_id: string) => (minutes_ago: number) => () =>
        recordCartActivityWorkflow(store.container).run({
          input: { cart_id, at: new Date(now - minutes_ago * 60_000).toISOString() },
        });
      const placed = () => completeCheckoutSessionWorkflow(store.container).run({ input: { order_id } });

      for (let run = 0; run < EVENT_RUNS; run++) {
        const all = [...[9, 6, 3].map(active(bought.id)), placed];
        const lossy = shuffled([...all, ...all]).slice(0, 1 + (run % (2 * all.length)));
        expect(await endOf(bought.id, lossy)).toMatchObject([{ status: "completed", order_id }]);

        const doubled = shuffled([9, 6, 3, 9, 6, 3].map(active(open.id)));
        expect(await endOf(open.id, doubled)).toEqual([
          { status: "open", order_id: null, last_activity_at: new Date(now - 3 * 60_000) },
        ]);
      }
      measured("events", `${2 * EVENT_RUNS} shuffled histories with lost and double events: 2 end states, as in order`);
    });
  },
  {
    get SMTP_URL() {
      return present(server).url;
    },
  },
);

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}
