import { FetchError } from "@medusajs/js-sdk";

/** What went wrong with a request, by what the person at the screen can do about it. */
export type Problem =
  | { kind: "offline" | "logged_out" | "forbidden" | "not_found" | "conflict" | "too_many" | "server" }
  /** The server told why, in a sentence. */
  | { kind: "refused"; message: string };

export function problemOf(error: unknown): Problem {
  // The browser got no answer at all; what it says about that is different in each.
  if (!(error instanceof FetchError) || error.status === undefined) {
    return { kind: "offline" };
  }
  switch (error.status) {
    case 401:
      return { kind: "logged_out" };
    case 403:
      return { kind: "forbidden" };
    case 404:
      return { kind: "not_found" };
    case 409:
      return { kind: "conflict" };
    case 429:
      return { kind: "too_many" };
    default:
      return error.status < 500 ? { kind: "refused", message: error.message } : { kind: "server" };
  }
}
