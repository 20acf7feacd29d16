import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SubscriptionStatus, Topic } from "../../../domain/consent/precedence";
import { pageFromEnd } from "../page-from-end";
import type { SubscriptionRow } from "../rows";
import { findAddresses } from "./find-addresses";
import { sql } from "./sql";
import { toldAt, topicStatus } from "./subscription-sql";

export const SUBSCRIPTION_ORDERS = [
  "updated_at",
  "-updated_at",
  "email",
  "-email",
  "created_at",
  "-created_at",
] as const;

export type SubscriptionFilter = {
  /** A part of the address, in lower case. */
  q: string | null;
  /** Of the topic if there is one, else overall. */
  status: SubscriptionStatus | "pending" | null;
  /** Addresses that have said something on this topic, or are asked to confirm it. */
  topic: Topic | null;
};

export type SubscriptionListInput = SubscriptionFilter & {
  order: (typeof SUBSCRIPTION_ORDERS)[number];
  limit: number;
  offset: number;
};

/** A subscription with the one time that is told of it. */
export type ListedSubscription = SubscriptionRow & { told_at: Date };

const COLUMNS: Record<SubscriptionListInput["order"], string> = {
  updated_at: toldAt("subscription"),
  "-updated_at": toldAt("subscription"),
  email: "email",
  "-email": "email",
  created_at: "created_at",
  "-created_at": "created_at",
};

function orderBy(order: SubscriptionListInput["order"], isReversed: boolean): string {
  const isDescending = order.startsWith("-") !== isReversed;
  return `${COLUMNS[order]} ${isDescending ? "DESC" : "ASC"}, id ${isReversed ? "DESC" : "ASC"}`;
}

function where({ q, status, topic }: SubscriptionFilter, addresses: readonly string[] | null): string {
  const column = topic === null ? "status" : topicStatus(topic);
  return [
    "deleted_at IS NULL",
    ...(q === null ? [] : [addresses ? "email = ANY(:addresses)" : "strpos(email, :q) > 0"]),
    ...(topic === null ? [] : [`${column} IS NOT NULL`]),
    ...(status === null ? [] : [`${column} = :status`]),
  ].join(" AND ");
}

/** One page of the subscription list, and how many there are in all. */
export async function listSubscriptions(
  manager: EntityManager,
  input: SubscriptionListInput,
): Promise<[ListedSubscription[], number]> {
  const { q, status, order, limit, offset } = input;
  const addresses = q === null ? null : await findAddresses(manager, { table: "marketing_subscription", part: q });
  const filter = where(input, addresses);
  const bindings = { q, status, addresses };
  const [counted] = await sql<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM marketing_subscription WHERE ${filter}`,
    bindings,
  );
  const count = counted?.count ?? 0;
  const fromEnd = pageFromEnd({ take: limit, skip: offset }, count);
  const { take, skip } = fromEnd ?? { take: limit, skip: offset };
  const rows = await sql<ListedSubscription>(
    manager,
    `SELECT subscription.*, ${toldAt("subscription")} AS told_at FROM marketing_subscription AS subscription
     WHERE ${filter} ORDER BY ${orderBy(order, fromEnd !== null)} LIMIT :take OFFSET :skip`,
    { ...bindings, take, skip },
  );
  return [fromEnd ? rows.reverse() : rows, count];
}

/** The subscriptions with these ids. */
export function findSubscriptionsById(manager: EntityManager, ids: readonly string[]): Promise<ListedSubscription[]> {
  return sql<ListedSubscription>(
    manager,
    `SELECT subscription.*, ${toldAt("subscription")} AS told_at FROM marketing_subscription AS subscription
     WHERE id = ANY(:ids) AND deleted_at IS NULL`,
    { ids },
  );
}

/** The subscription of a normalised address, if there is one. */
export async function findSubscription(manager: EntityManager, email: string): Promise<ListedSubscription | null> {
  const [row] = await sql<ListedSubscription>(
    manager,
    `SELECT subscription.*, ${toldAt("subscription")} AS told_at FROM marketing_subscription AS subscription
     WHERE email = :email AND deleted_at IS NULL`,
    { email },
  );
  return row ?? null;
}
