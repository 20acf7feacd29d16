// Loaded into every Node process of a run of the tests, by NODE_OPTIONS: keeps what the process says, and what its servers answer
// on the plugin's routes, in files that are searched when the run is over. See search.ts.
import { Buffer } from "node:buffer";
import { mkdirSync, openSync, writeSync } from "node:fs";
import { ServerResponse } from "node:http";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const folder = process.env.RECORD_OUTPUT_IN;

/** More of one answer is not kept: lists of a million rows are downloaded, too. */
const MAX_ANSWER = 1_000_000;

const OURS =
  /^\/(cart-recovery\/|store\/(carts\/[^/]+\/checkout-session|recovery-links\/|customers\/me\/marketing-preferences)|admin\/(cart-recovery|checkout-sessions|consent-records|customers\/[^/]+\/marketing-preferences|marketing-subscriptions|recovery-emails)\b)/;

/** Appends to a file of this process's own; it is made when there is something to keep. */
function appender(kind) {
  let file;
  return (text) => {
    if (file === undefined) {
      mkdirSync(folder, { recursive: true });
      file = openSync(join(folder, `${process.pid}.${kind}`), "a");
    }
    writeSync(file, text);
  };
}

function recordOutput() {
  const keep = appender("log");
  // Jest itself also tells of failed tests, with what they expected.
  const isJest = /\bjest\b.bin\b/.test(process.argv[1] ?? "");
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk, ...rest) => {
      if (!isJest || String(chunk).startsWith('{"level":')) keep(chunk);
      return write(chunk, ...rest);
    };
  }
}

function recordAnswers() {
  const keep = appender("answers");
  const { write, end } = ServerResponse.prototype;
  const bodies = new WeakMap();
  const isOurs = (response) => OURS.test(response.req?.originalUrl ?? response.req?.url ?? "");
  const add = (response, chunk) => {
    if ((typeof chunk !== "string" && !Buffer.isBuffer(chunk)) || !isOurs(response)) return;
    const body = bodies.get(response) ?? [];
    bodies.set(response, body);
    if (body.reduce((size, { length }) => size + length, 0) < MAX_ANSWER) body.push(Buffer.from(chunk));
  };
  ServerResponse.prototype.write = function (chunk, ...rest) {
    add(this, chunk);
    return write.call(this, chunk, ...rest);
  };
  ServerResponse.prototype.end = function (chunk, ...rest) {
    add(this, chunk);
    if (isOurs(this)) {
      const { method, originalUrl, url, headers } = this.req;
      const [path] = (originalUrl ?? url).split("?");
      const answer = {
        method,
        path,
        isLoggedIn: headers.authorization !== undefined || headers.cookie !== undefined,
        status: this.statusCode,
        headers: this.getHeaders(),
        body: Buffer.concat(bodies.get(this) ?? []).toString(),
      };
      keep(`${JSON.stringify(answer)}\n`);
    }
    return end.call(this, chunk, ...rest);
  };
}

if (folder !== undefined && isMainThread) {
  recordOutput();
  recordAnswers();
}
