import { createDns } from "../../src/workflows/delivery/dns";
import { type DnsServer, startDnsServer } from "../support/dns-server";

describe("looking up the sender's domain", () => {
  let server: DnsServer;
  beforeAll(async () => {
    server = await startDnsServer();
  });
  afterAll(() => server.close());

  it("reads TXT records whole, however many strings they are parted into, and MX records", async () => {
    const key = `v=DKIM1; p=${"A".repeat(700)}`;
    server.txt["shop.internal"] = ["v=spf1 ~all", key];
    server.mx["shop.internal"] = [{ exchange: "mail.shop.internal", priority: 10 }];
    const dns = createDns([server.address]);

    const { values } = Object.assign({ values: [] }, await dns.txt("shop.internal"));
    expect([...values].sort()).toEqual([key, "v=spf1 ~all"]);
    expect(await dns.mx("shop.internal")).toEqual({
      kind: "found",
      values: [{ exchange: "mail.shop.internal", priority: 10 }],
    });
  });

  it("tells what is not there from what could not be looked up", async () => {
    server.txt["other.internal"] = ["x"];
    server.failing.add("failing.internal");
    const dns = createDns([server.address]);

    expect(await dns.txt("nowhere.internal")).toEqual({ kind: "found", values: [] });
    expect(await dns.mx("other.internal")).toEqual({ kind: "found", values: [] });
    expect(await dns.txt("failing.internal")).toEqual({ kind: "failed", error: "ESERVFAIL" });
  });
});
