import type { Topic } from "../../../domain/consent/precedence";

/** When the newest act on an address was, whatever the topic; null when there was none. `row` is the table's alias. */
const actedAt = (row: string) => `GREATEST(${row}.cart_recovery_at, ${row}.promotions_at)`;

/** The one time that is told of an address, in the list and in the export; an address may be known by a bounce alone. */
export const toldAt = (row: string) => `COALESCE(${actedAt(row)}, ${row}.suppressed_at, ${row}.created_at)`;

/** `isPending` of `domain/consent/precedence`, of a status, its time and the time of the request. */
export const waits = (status: string, at: string, requested_at: string) =>
  `(${requested_at} IS NOT NULL AND ${status} IS DISTINCT FROM 'subscribed' AND (${at} IS NULL OR ${requested_at} > ${at}))`;

/** The status of one topic; null when nothing was said on it. */
export const topicStatus = (topic: Topic) => `CASE
  WHEN ${waits(`${topic}_status`, `${topic}_at`, `${topic}_requested_at`)} THEN 'pending' ELSE ${topic}_status END`;
