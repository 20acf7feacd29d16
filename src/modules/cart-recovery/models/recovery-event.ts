import { model } from "@medusajs/framework/utils";
import { EVENT_NAMES } from "../../../domain/events/event-names";

/**
 * What is still to be told on Medusa's event bus. A row is written in the transaction of what it tells, and goes once the
 * bus has taken it, so that nothing is lost when a process dies in between. It holds no address: what is told is read when
 * it is told.
 */
export const RecoveryEvent = model
  .define("recovery_event", {
    id: model.id({ prefix: "revt" }).primaryKey(),
    name: model.enum([...EVENT_NAMES]),
    /** The session, the mail or the subscription that it is about. */
    subject_id: model.text(),
    /** Lease of the process that is telling it. */
    claimed_until: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_recovery_event_due", on: ["id"], where: "claimed_until IS NULL" }]);
