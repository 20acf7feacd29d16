import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { firstIdOf } from "../../domain/session/first-id-of";
import { cartRecovery } from "../cart-recovery-service";
import { refreshOrderRevenueWorkflow } from "../statistics/refresh-order-revenue";
import { completeCheckoutSessionWorkflow } from "./complete-checkout-session";
import { recordCartActivityWorkflow } from "./record-cart-activity";

/** How far back lost events are looked for: longer than any likely pause between two passes. */
const LOOK_BACK_MS = 48 * 3_600_000;

/** Events on their way are not lost; what is younger is left to them. */
const GRACE_MS = 5 * 60_000;

const PAGE_SIZE = 200;

/** How long after an order a refund of it is looked for, and how often: refunds take weeks, and come with their own events. */
const REREAD_FOR_MS = 180 * 24 * 3_600_000;
const REREAD_EVERY_MS = 24 * 3_600_000;

/** Of one pass, so that it never takes long; the orders that were read longest ago come first. */
const REREAD_PAGES = 50;

export type ReconcileResult = {
  /** Carts that had no session. */
  opened: number;
  /** Orders that had not completed theirs. */
  completed: number;
  /** Open sessions of carts that are gone. */
  ended: number;
};

type Window = { $gte: Date; $lte: Date };

/** Pages by a key that grows, so that rows that come and go meanwhile shift nothing and are not read twice. */
async function* pages<Row>(read: (after: string) => Promise<Row[]>, keyOf: (row: Row) => string, first = "") {
  let after = first;
  for (;;) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (last === undefined) {
      return;
    }
    yield rows;
    after = keyOf(last);
  }
}

const cartsSchema = z.array(z.object({ id: z.string(), updated_at: z.coerce.date() }));

/** Opens sessions for carts whose events were lost. */
async function openMissingSessions(container: MedusaContainer, updated_at: Window): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const read = async (after: string) => {
    const { data } = await query.graph({
      entity: "cart",
      fields: ["id", "updated_at"],
      filters: { id: { $gt: after }, completed_at: null, updated_at },
      pagination: { take: PAGE_SIZE, order: { id: "ASC" } },
    });
    return cartsSchema.parse(data);
  };
  let opened = 0;
  for await (const carts of pages(read, ({ id }) => id)) {
    const missing = new Set(await cartRecovery(container).findCartsWithoutSession(carts.map(({ id }) => id)));
    for (const cart of carts.filter(({ id }) => missing.has(id))) {
      await recordCartActivityWorkflow(container).run({
        input: { cart_id: cart.id, at: cart.updated_at.toISOString() },
      });
    }
    opened += missing.size;
  }
  return opened;
}

const linksSchema = z.array(z.object({ order_id: z.string() }));

/** Completes the sessions of orders whose event was lost. */
async function completeMissedOrders(container: MedusaContainer, created_at: Window): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const read = async (after: string) => {
    const { data } = await query.graph({
      entity: "order_cart",
      fields: ["order_id"],
      filters: { order_id: { $gt: after }, created_at },
      pagination: { take: PAGE_SIZE, order: { order_id: "ASC" } },
    });
    return linksSchema.parse(data);
  };
  let completed = 0;
  // An order that was made of a cart has its id from Medusa: none of before is read.
  const first = firstIdOf("order", created_at.$gte);
  for await (const links of pages(read, ({ order_id }) => order_id, first)) {
    const missed = await cartRecovery(container).findUnrecordedOrders(links.map(({ order_id }) => order_id));
    for (const order_id of missed) {
      await completeCheckoutSessionWorkflow(container).run({ input: { order_id } });
    }
    await cartRecovery(container).noteConversions(links.map(({ order_id }) => order_id));
    completed += missed.length;
  }
  return completed;
}

const idsSchema = z.array(z.object({ id: z.string() }));

/** Lets the open sessions of deleted carts expire with the next sweep, which says of each that its cart is empty. */
async function endSessionsOfGoneCarts(container: MedusaContainer, before: Date): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const service = cartRecovery(container);
  const read = (after: string) => service.findOpenCarts({ before, after, limit: PAGE_SIZE });
  let ended = 0;
  for await (const sessions of pages(read, ({ session_id }) => session_id)) {
    const cart_ids = sessions.map(({ cart_id }) => cart_id);
    const { data } = await query.graph({ entity: "cart", fields: ["id"], filters: { id: cart_ids } });
    const existing = new Set(idsSchema.parse(data).map(({ id }) => id));
    for (const { session_id } of sessions.filter(({ cart_id }) => !existing.has(cart_id))) {
      await service.makeSessionDue(session_id);
      ended++;
    }
  }
  return ended;
}

/** Reads recovered orders again, so that no lost event of a refund or a cancellation is lost for good. */
async function rereadOrders(container: MedusaContainer, now: Date): Promise<void> {
  const range = {
    since: new Date(now.getTime() - REREAD_FOR_MS),
    read_before: new Date(now.getTime() - REREAD_EVERY_MS),
    limit: PAGE_SIZE,
  };
  for (let page = 0; page < REREAD_PAGES; page++) {
    const order_ids = await cartRecovery(container).findUnreadOrders(range);
    if (order_ids.length > 0) {
      await refreshOrderRevenueWorkflow(container).run({ input: { order_ids } });
    }
    if (order_ids.length < PAGE_SIZE) {
      return;
    }
  }
}

/**
 * Finds carts and orders of the last two days that the events missed, and open sessions whose cart is gone, and repairs the
 * sessions (SPEC 2): a fixed number of queries per page of 200, and a write only for what is wrong; and reads recovered orders again, for the statistics. Orders first, so that no
 * session is opened for a cart that was bought.
 */
export async function reconcile(container: MedusaContainer, now: Date): Promise<ReconcileResult> {
  const window = {
    $gte: new Date(now.getTime() - LOOK_BACK_MS),
    $lte: new Date(now.getTime() - GRACE_MS),
  };
  const completed = await completeMissedOrders(container, window);
  const opened = await openMissingSessions(container, window);
  const ended = await endSessionsOfGoneCarts(container, window.$lte);
  await rereadOrders(container, now);
  return { opened, completed, ended };
}
