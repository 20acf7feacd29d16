/**
 * What a call came to. Nothing in the kit throws: a checkout goes on whatever happened, and TypeScript asks to look at
 * `ok` before the data.
 */
export type Result<Data, Code extends string> = ({ ok: true } & Data) | { ok: false; error: Failure<Code> };

export type Failure<Code extends string> = {
  code: Code | CommonFailureCode;
  /** For developers and logs, in English; not for shoppers. */
  message: string;
  /** The HTTP status, or null when there was no answer. */
  status: number | null;
};

/**
 * - `unavailable`: no answer, or the server is not well. Go on without; trying again later may work.
 * - `refused`: the request is wrong (a missing publishable key, a body that the server does not take). Trying again will
 *   not help; `message` says what to mend.
 */
export type CommonFailureCode = "unavailable" | "refused";
