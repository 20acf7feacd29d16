import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Refusal } from "../../../../domain/consent/csv/refusal";
import type { ImportOutcome, ImportProgress } from "../../../../modules/cart-recovery/operations/import-subscriptions";

/** How an import is answered: once, when it is done, or line by line. */
export type Answer = {
  progress(progress: ImportProgress): void;
  end(outcome: ImportOutcome): void;
  /** Says that something went wrong, if the answer has begun already; else that is left to Medusa. */
  fail(): boolean;
};

const LINES = "application/x-ndjson";

/** Often enough that no proxy takes the answer for dead. */
const EVERY_MS = 1000;

const BUSY = {
  type: "conflict",
  message: "Another import is running. Try again when it has ended.",
};

const FAILED = {
  type: "unexpected_state",
  message: "The import failed, and nothing of it was done. Try again; the server's log says more.",
};

const refusalBody = ({ code, value, message }: Refusal) => ({ type: "invalid_data", code, value, message });

function bodyOf(outcome: ImportOutcome): { status: number; body: Record<string, unknown> } {
  switch (outcome.kind) {
    case "imported":
      return { status: 200, body: { import: outcome.result } };
    case "busy":
      return { status: 409, body: BUSY };
    case "too_large":
      return { status: 413, body: refusalBody(outcome) };
    case "unreadable":
      return { status: 400, body: refusalBody(outcome) };
  }
}

/** One JSON answer with its status. */
function once(req: MedusaRequest, res: MedusaResponse): Answer {
  return {
    progress: () => undefined,
    end: (outcome) => {
      const { status, body } = bodyOf(outcome);
      res.status(status).json(body);
      // Who is still uploading reads the answer only when the upload is taken.
      req.resume();
    },
    fail: () => false,
  };
}

/**
 * A line of JSON every second once the file is there (before that the browser knows best how far its upload is), and the
 * answer as the last line. The status is sent with the first line; a refusal that comes later is told by the last.
 */
function lineByLine(req: MedusaRequest, res: MedusaResponse): Answer {
  let latest: ImportProgress | undefined;
  const write = (line: Record<string, unknown>) => {
    if (!res.headersSent) {
      res.setHeader("content-type", LINES);
      res.setHeader("cache-control", "no-store");
    }
    res.write(`${JSON.stringify(line)}\n`);
  };
  const timer = setInterval(() => latest && write({ progress: latest }), EVERY_MS);
  const fallSilent = () => clearInterval(timer);
  res.once("close", fallSilent);
  return {
    progress: (progress) => {
      if (progress.phase !== "reading") {
        latest = progress;
        write({ progress });
      }
    },
    // A line after the last would be an error that ends the process: the answer may be read long after.
    end: (outcome) => {
      fallSilent();
      if (!res.headersSent) {
        once(req, res).end(outcome);
        return;
      }
      write(bodyOf(outcome).body);
      res.end();
    },
    fail: () => {
      fallSilent();
      if (res.headersSent) {
        write(FAILED);
        res.end();
      }
      return res.headersSent;
    },
  };
}

/** As the request's `Accept` asks for it. */
export function openAnswer(req: MedusaRequest, res: MedusaResponse): Answer {
  return req.headers.accept?.includes(LINES) ? lineByLine(req, res) : once(req, res);
}
