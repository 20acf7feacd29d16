import { parseOptions } from "../options";

const options = { secret: "s".repeat(32), backendUrl: "https://api.shop.internal" };

describe("parseOptions", () => {
  it("fills in the defaults and ignores what Medusa adds", () => {
    expect(parseOptions({ ...options, database: {} })).toEqual({
      ...options,
      previousSecrets: [],
      channel: "email",
      batchSize: 200,
      sweepConcurrency: 2,
      sweepBudgetSeconds: 50,
      leaseSeconds: 300,
      dnsServers: [],
      importLimits: { maxBytes: 200_000_000, maxRows: 2_000_000, maxFieldBytes: 4096 },
    });
  });

  it.each<[string, unknown, string]>([
    ["nothing at all", undefined, "secret is missing: set it to at least 32 random characters"],
    ["nothing at all", undefined, "backendUrl is missing or no http(s) URL: set it to the address"],
    ["a short secret", { ...options, secret: "short" }, "secret is too short: it must have at least 32 characters"],
    ["a short older secret", { ...options, previousSecrets: ["x"] }, "previousSecrets is too short"],
    ["a backend URL without protocol", { ...options, backendUrl: "api.shop.internal" }, "backendUrl is missing or no"],
    ["a script URL", { ...options, backendUrl: "javascript:alert(1)" }, "backendUrl is missing or no"],
    ["a backend URL with a query", { ...options, backendUrl: "https://a.internal/?x=1" }, "must have no query"],
    ["a name for a DNS server", { ...options, dnsServers: ["dns.internal"] }, "dnsServers.0: must be an IP address"],
    ["a misspelt option", { ...options, secrets: [] }, 'Unrecognized key: "secrets"'],
  ])("says what to set, given %s", (_, given, message) => {
    expect(() => parseOptions(given)).toThrow(message);
  });
});
