import { z } from "@medusajs/framework/zod";
import { createFindParams, createOperatorMap } from "@medusajs/medusa/api/utils/validators";
import { normaliseEmail } from "../../../domain/consent/email-address";
import { REASONS } from "../../../domain/decision/decision";

const STATUSES = ["open", "completed", "expired"] as const;
const SORTABLE = ["opened_at", "created_at", "last_activity_at", "expires_at", "expired_at", "completed_at"] as const;
const ORDERS = SORTABLE.flatMap((column) => [column, `-${column}`]);

const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item)]).optional();

export const ListCheckoutSessions = createFindParams({ limit: 20, offset: 0 }).extend({
  q: z.string().trim().min(1).optional(),
  status: oneOrMore(z.enum(STATUSES)),
  livemode: flag.optional(),
  recovered: flag.optional(),
  email: oneOrMore(z.string().transform((email) => normaliseEmail(email) ?? "")),
  customer_id: oneOrMore(z.string()),
  cart_id: oneOrMore(z.string()),
  order_id: oneOrMore(z.string()),
  reason: z.enum(REASONS).optional(),
  /** Sessions with a mail that a person must say the outcome of. */
  email_status: z.literal("unknown").optional(),
  created_at: createOperatorMap().optional(),
  expired_at: createOperatorMap().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  order: z
    .string()
    .refine((order) => ORDERS.includes(order), { error: `order must be one of: ${ORDERS.join(", ")}` })
    .default("-opened_at"),
});

export type ListCheckoutSessionsQuery = z.output<typeof ListCheckoutSessions>;
