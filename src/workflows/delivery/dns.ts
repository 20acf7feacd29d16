import { Resolver } from "node:dns/promises";
import { types } from "node:util";
import type { MailExchange } from "../../domain/delivery/sender-domain/judge-mx";
import type { Found } from "../../domain/delivery/sender-domain/record";

const TIMEOUT_MS = 3_000;
const TRIES = 2;

/** What the DNS says when a name, or a record of that kind, is not there. */
const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);

async function look<Value>(ask: Promise<Value[]>): Promise<Found<Value>> {
  try {
    return { kind: "found", values: await ask };
  } catch (error) {
    const code = types.isNativeError(error) && "code" in error ? String(error.code) : "ESERVFAIL";
    return NOTHING.has(code) ? { kind: "found", values: [] } : { kind: "failed", error: code };
  }
}

export type Dns = {
  /** Each record's parts joined (RFC 7208 section 3.3). */
  txt(name: string): Promise<Found<string>>;
  mx(name: string): Promise<Found<MailExchange>>;
};

/** @param servers to ask, as `address` or `address:port`; those of the system when there are none */
export function createDns(servers: readonly string[]): Dns {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (servers.length > 0) {
    resolver.setServers(servers);
  }
  return {
    txt: (name) => look(resolver.resolveTxt(name).then((records) => records.map((parts) => parts.join("")))),
    mx: (name) => look(resolver.resolveMx(name)),
  };
}
