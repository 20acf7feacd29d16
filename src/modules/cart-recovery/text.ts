import { z } from "@medusajs/framework/zod";

/** PostgreSQL's jsonb cannot hold NUL. */
const text = z.string().regex(/^[^\0]*$/, "must not have NUL characters in it");

/** A text that must be there, of so many characters at most. */
export const line = (max: number) => text.trim().min(1, "must not be empty").max(max);

/** A text that may be empty. */
export const optionalText = (max: number) => text.trim().max(max);
