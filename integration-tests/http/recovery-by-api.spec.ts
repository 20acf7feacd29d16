import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { IEventBusModuleService } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { EVENT_NAMES } from "../../src/domain/events/event-names";
import { cartRecovery } from "../../src/workflows/cart-recovery-service";
import { emitEvents } from "../../src/workflows/events/emit-events";
import { linkOf } from "../support/abandoned-link";
import { whenIdle } from "../support/count-queries";
import { loadSample } from "../support/docs-sample";
import { present } from "../support/present";
import { NO_SUCH_USER } from "../support/smtp-inbox";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

type Told = { name: string; data: Record<string, unknown> & { id: string } };
type Subscriber = { default: (args: SubscriberArgs<never>) => Promise<void>; config: SubscriberConfig };

const PAGE = "docs/recovery-by-api.md";

storeSuite("recovery by API", (store) => {
  let told: Told[] = [];
  let unsubscribe: (() => void)[] = [];

  const bus = () => store.container.resolve<IEventBusModuleService>(Modules.EVENT_BUS);

  function subscribe(events: string | string[], act: (event: Told) => Promise<void>): void {
    for (const name of [events].flat()) {
      const subscriberId = `test-${name}-${unsubscribe.length}`;
      const subscriber = (event: { name: string; data: unknown }) => act(event as Told);
      bus().subscribe(name, subscriber, { subscriberId });
      unsubscribe.push(() => bus().unsubscribe(name, subscriber, { subscriberId }));
    }
  }

  function install(file: string): void {
    const { default: handler, config } = loadSample<Subscriber>(PAGE, file);
    subscribe(config.event, (event) =>
      handler({ event: event as never, container: store.container, pluginOptions: {} }),
    );
  }

  beforeEach(() => {
    told = [];
    subscribe([...EVENT_NAMES], async (event) => {
      told.push(event);
    });
  });

  afterEach(() => {
    unsubscribe.forEach((stop) => stop());
    unsubscribe = [];
  });

  async function leasesPass(): Promise<void> {
    await store.container
      .resolve<{ raw(statement: string): Promise<unknown> }>(ContainerRegistrationKeys.PG_CONNECTION)
      .raw("UPDATE recovery_event SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL");
  }

  const about = (name: string, id: string) => told.filter((event) => event.name === name && event.data.id === id);
  const hear = (name: string, id: string) => waitFor(`${name} of ${id}`, async () => about(name, id)[0]);

  it("tells what becomes of a session, as the admin sees it, with all that a mail needs", async () => {
    await store.merchant.switchOn();
    const session = await store.shopper.abandon("ada@shop.internal");
    await store.shopper.update(session.cart_id, { after_expiration: { recovery: { allow_promotion_codes: true } } });
    const { session_id, token } = await linkOf(store, session);

    const { data } = await hear("checkout_session.expired", session_id);
    const shown = await store.merchant.retrieve(session_id);
    expect(data).toMatchObject({
      id: session_id,
      cart_id: session.cart_id,
      status: "expired",
      email: "ada@shop.internal",
      expires_at: shown.expires_at,
      after_expiration: {
        recovery: {
          enabled: true,
          allow_promotion_codes: true,
          url: shown.recovery_url,
          expires_at: shown.after_expiration.recovery.expires_at,
        },
      },
    });
    const page = await fetch(store.local(String(data.unsubscribe_url)));
    expect(page.status).toBe(200);

    const mail = await waitFor("the mail to be told", async () =>
      told.find(({ name, data }) => name === "recovery_email.sent" && data.checkout_session_id === session_id),
    );
    expect(mail.data).toMatchObject({ step: 0, status: "sent", to: "ada@shop.internal" });

    const { cart, checkout_session } = await store.shopper.restore(token);
    const order_id = await store.shopper.buy(cart.id, "ada@shop.internal");
    for (const name of ["checkout_session.completed", "checkout_session.recovered"]) {
      const { data } = await hear(name, checkout_session.id);
      expect(data).toMatchObject({ status: "completed", order_id, recovered: true, recovered_from: session_id });
    }
    await whenIdle();
    expect(about("checkout_session.expired", session_id)).toHaveLength(1);
    expect(about("checkout_session.completed", checkout_session.id)).toHaveLength(1);
    expect(await cartRecovery(store.container).listRecoveryEvents({})).toEqual([]);
  });

  it("tells no address of those who did not agree, or agree no more", async () => {
    const silent = await store.shopper.fillCart();
    await store.shopper.setEmail(silent.id, "silent@shop.internal");
    const withdrawn = await store.shopper.abandon("withdrawn@shop.internal");
    await store.admin.post("/admin/marketing-subscriptions", {
      email: "withdrawn@shop.internal",
      status: "unsubscribed",
    });
    await whenIdle();
    for (const id of [(await store.shopper.session(silent.id)).id, withdrawn.id]) {
      await store.merchant.expire(id);
      const { data } = await hear("checkout_session.expired", id);
      expect(data).toMatchObject({ email: null, unsubscribe_url: null, status: "expired" });
      expect(JSON.stringify(data)).not.toContain("@");
    }
  });

  it("tells of mails that were given up, and of subscriptions only when they change", async () => {
    await store.merchant.switchOn();
    const email = `${NO_SUCH_USER}@shop.internal`;
    const { id } = await store.shopper.abandon(email);
    await whenIdle();
    const updates = () => told.filter(({ name }) => name === "marketing_subscription.updated");
    expect(updates().map(({ data }) => data)).toMatchObject([{ email, status: "subscribed", suppressed: null }]);

    await store.merchant.expire(id);
    const failed = await waitFor("the failure to be told", async () =>
      told.find(({ name }) => name === "recovery_email.failed"),
    );
    expect(failed.data).toMatchObject({ checkout_session_id: id, status: "failed", error: expect.any(String) });
    await whenIdle();
    expect(updates().map(({ data }) => data)).toMatchObject([
      { suppressed: null },
      { email, suppressed: { reason: "hard_bounce" } },
    ]);

    const act = () =>
      store.admin.post("/admin/marketing-subscriptions/suppressions", [
        { email, type: "hard_bounce", occurred_at: new Date().toISOString() },
      ]);
    await act();
    await whenIdle();
    expect(updates()).toHaveLength(2);
  });

  it("loses nothing while the event bus is away, and tells in batches", async () => {
    const service = cartRecovery(store.container);
    const { id } = await store.shopper.abandon("ada@shop.internal");
    await whenIdle();
    told = [];
    await service.createRecoveryEvents(
      Array.from({ length: 450 }, () => ({ name: "checkout_session.expired" as const, subject_id: id })),
    );
    await service.createRecoveryEvents([{ name: "checkout_session.expired", subject_id: "cs_gone" }]);
    const emit = jest.spyOn(bus(), "emit").mockRejectedValueOnce(new Error("The bus is away"));
    try {
      await expect(emitEvents(store.container)).rejects.toThrow("The bus is away");
    } finally {
      emit.mockRestore();
    }
    expect(await service.listRecoveryEvents({}, { take: 500 })).toHaveLength(451);

    const calls = jest.spyOn(bus(), "emit");
    // The lease of the attempt that failed is over.
    await leasesPass();
    await emitEvents(store.container);
    expect(calls).toHaveBeenCalledTimes(3);
    calls.mockRestore();
    await waitFor("all of them", async () => about("checkout_session.expired", id).length === 450);
    expect(await service.listRecoveryEvents({})).toEqual([]);
  });

  it("tells later what it could not tell at once", async () => {
    const session = await store.shopper.abandon("ada@shop.internal");
    await whenIdle();
    const emit = jest.spyOn(bus(), "emit").mockRejectedValue(new Error("The bus is away"));
    try {
      await store.merchant.expire(session.id);
      await whenIdle();
    } finally {
      emit.mockRestore();
    }
    expect(about("checkout_session.expired", session.id)).toEqual([]);
    // Nobody else takes it while this process may be telling it.
    await emitEvents(store.container);
    expect(about("checkout_session.expired", session.id)).toEqual([]);
    await leasesPass();
    await emitEvents(store.container);
    const { data } = await hear("checkout_session.expired", session.id);
    expect(data).toMatchObject({ status: "expired", email: "ada@shop.internal" });
  });

  it("tells at once what it would tell later", async () => {
    await store.merchant.switchOn();
    const { id } = await store.shopper.abandon("ada@shop.internal");
    await store.merchant.expire(id);
    const mail = await waitFor("the mail to be told", async () =>
      told.find(({ name, data }) => name === "recovery_email.sent" && data.checkout_session_id === id),
    );
    await whenIdle();
    // Expired by hand, it is decided once more for its mail.
    const last_decision = { outcome: "send", reasons: [], step: 0, next_at: null, decided_at: expect.any(String) };
    const atOnce = [{ ...present(about("checkout_session.expired", id)[0]).data, last_decision }, mail.data];
    told = [];
    await cartRecovery(store.container).createRecoveryEvents([
      { name: "checkout_session.expired", subject_id: id },
      { name: "recovery_email.sent", subject_id: mail.data.id },
    ]);
    await emitEvents(store.container);
    await waitFor("both of them", async () => told.length === 2);
    expect(told.map(({ data }) => data)).toEqual(expect.arrayContaining(atOnce));
  });

  it("lets an application send its own mails while the plugin's are off, by the sample in the documentation", async () => {
    install("src/subscribers/send-my-reminder.ts");
    const agreed = await store.shopper.abandon("ada@shop.internal");
    const silent = await store.shopper.fillCart();
    await store.shopper.setEmail(silent.id, "silent@shop.internal");
    const empty = await store.shopper.abandon("empty@shop.internal", []);
    await whenIdle();
    const { session_id, token } = await linkOf(store, agreed);
    await store.merchant.expire((await store.shopper.session(silent.id)).id);
    await store.merchant.expire(empty.id);

    const mail = await store.inbox.waitFor(({ subject }) => subject === "You left something behind");
    expect(mail.envelope.to).toEqual(["ada@shop.internal"]);
    expect(mail.html).toContain(token);
    // Told twice, sent once.
    await cartRecovery(store.container).createRecoveryEvents([
      { name: "checkout_session.expired", subject_id: session_id },
    ]);
    await emitEvents(store.container);
    await waitFor("it to be told twice", async () => about("checkout_session.expired", session_id).length === 2);
    await whenIdle();
    expect(store.inbox.mails).toHaveLength(1);

    const { cart } = await store.shopper.restore(token);
    const order_id = await store.shopper.buy(cart.id, "ada@shop.internal");
    await whenIdle();
    expect(await store.merchant.find({ order_id, recovered: "true" })).toMatchObject({ count: 1 });
  });

  describe("a webhook", () => {
    const SECRET = "shared with the receiver";
    /** In place of an answer. */
    const NEVER = 0;
    let server: Server;
    let received: { headers: IncomingHttpHeaders; body: string }[] = [];
    let answers: number[] = [];

    beforeEach(async () => {
      received = [];
      server = createServer((request, response) => {
        void text(request).then((body) => {
          received.push({ headers: request.headers, body });
          const answer = answers.shift() ?? 204;
          if (answer !== NEVER) response.writeHead(answer).end();
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      process.env.RECOVERY_WEBHOOK_URL = `http://127.0.0.1:${port}/hooks`;
      process.env.RECOVERY_WEBHOOK_SECRET = SECRET;
      process.env.RECOVERY_WEBHOOK_PAUSE_MS = "10";
      process.env.RECOVERY_WEBHOOK_TIMEOUT_MS = "500";
    });

    afterEach(async () => {
      delete process.env.RECOVERY_WEBHOOK_URL;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });

    it("gets events signed, again when it failed or did not answer, and not again when it refused, by the samples", async () => {
      const { isGenuine } = loadSample<{
        isGenuine: (body: string, header: string, secret: string, now?: number) => boolean;
      }>(PAGE, "verify-webhook.ts");
      install("src/subscribers/forward-to-webhook.ts");
      answers = [500, NEVER, 429];
      const email = "ada@shop.internal";
      await store.admin.post("/admin/marketing-subscriptions", { email, status: "subscribed" });
      await waitFor("the fourth try", async () => received.length === 4);
      await whenIdle();

      const { headers, body } = present(received.at(-1));
      expect(JSON.parse(body)).toMatchObject({
        type: "marketing_subscription.updated",
        data: { email, status: "subscribed" },
      });
      const signature = String(headers["x-recovery-signature"]);
      expect(isGenuine(body, signature, SECRET)).toBe(true);
      expect(isGenuine(body.replace("ada", "eve"), signature, SECRET)).toBe(false);
      expect(isGenuine(body, signature, "another secret")).toBe(false);
      expect(isGenuine(body, "", SECRET)).toBe(false);
      expect(isGenuine(body, signature, SECRET, Date.now() + 6 * 60_000)).toBe(false);

      received = [];
      answers = [400];
      await store.admin.post("/admin/marketing-subscriptions", { email, status: "unsubscribed" });
      await waitFor("the refused try", async () => received.length === 1);
      await whenIdle();
      expect(received).toHaveLength(1);
    });
  });
});
