import { dkimRecord, judgeDkim } from "../judge-dkim";
import { dmarcNames, judgeDmarc } from "../judge-dmarc";
import { judgeMx } from "../judge-mx";
import { judgeSpf } from "../judge-spf";

const found = <Value>(...values: Value[]) => ({ kind: "found", values }) as const;
const failed = { kind: "failed", error: "ETIMEOUT" } as const;
const domain = "shop.internal";

describe("judgeSpf", () => {
  const judge = (...txt: string[]) => judgeSpf({ domain, txt: found(...txt), smtp_host: "smtp.post.internal" });

  it.each([
    "v=spf1 mx -all",
    "v=spf1 include:_spf.post.internal ~all",
    "V=SPF1 redirect=_spf.post.internal",
    "v=spf1 ip4:192.0.2.1 -all",
  ])("is content with %s", (record) => {
    expect(judge("google-site-verification=x", record)).toEqual({
      type: "spf",
      status: "ok",
      found: [record],
      problem: null,
      code: null,
      value: null,
      expected: null,
    });
  });

  it("names the mail server in the record to add, or the domain's own servers", () => {
    const expected = { type: "TXT", name: domain, value: "v=spf1 a:smtp.post.internal ~all" };
    expect(judge()).toMatchObject({ status: "missing", code: "spf_missing", found: [], expected });
    expect(judgeSpf({ domain, txt: found("v=spf10 x"), smtp_host: null }).expected?.value).toBe("v=spf1 mx ~all");
  });

  it.each([
    [["v=spf1 a -all", "v=spf1 mx a ~all"], "spf_twice", "more than one", "v=spf1 a mx ~all"],
    [["v=spf1 mx +all"], "spf_open", "everybody", "v=spf1 mx ~all"],
    [["v=spf1 mx all"], "spf_open", "everybody", "v=spf1 mx ~all"],
    [["v=spf1 mx ?all"], "spf_no_end", "other servers", "v=spf1 mx ~all"],
    [["v=spf1 mx"], "spf_no_end", "other servers", "v=spf1 mx ~all"],
    [
      [`v=spf1 ${Array.from({ length: 11 }, (_, n) => `include:${n}.internal`).join(" ")} -all`],
      "spf_too_long",
      "look-ups",
      undefined,
    ],
  ])("warns of %j", (records, code, problem, expected) => {
    const judged = judge(...records);
    expect(judged).toMatchObject({ status: "warning", code, problem: expect.stringContaining(problem) });
    expect(judged.expected?.value).toBe(expected);
  });
});

describe("judgeDkim", () => {
  const key = { domain, selector: "mail", public_key: "MIIB" };
  const expected = { type: "TXT", name: "mail._domainkey.shop.internal", value: "v=DKIM1; k=rsa; p=MIIB" };
  const judge = (...txt: string[]) => judgeDkim({ domain, key, txt: found(...txt) });

  it("is content with the key this store signs with, also with spaces in it", () => {
    expect(dkimRecord(key)).toEqual(expected);
    expect(judge("v=DKIM1; k=rsa; p=MI IB")).toMatchObject({ status: "ok", problem: null, expected: null });
  });

  it("says which record to add", () => {
    expect(judge("unrelated")).toMatchObject({ status: "missing", code: "dkim_missing", found: [], expected });
  });

  it.each([
    [["v=DKIM1; p=OTHER"], "dkim_other_key", "not the one"],
    [["v=DKIM1; p="], "dkim_withdrawn", "withdrawn"],
    [["v=DKIM1; t=s:y; p=MIIB"], "dkim_testing", "tested"],
    [["v=DKIM1; p=MIIB", "v=DKIM1; p=OTHER"], "dkim_twice", "more than one"],
  ])("warns of %j", (records, code, problem) => {
    const sentence: unknown = expect.stringContaining(problem);
    expect(judge(...records)).toMatchObject({ status: "warning", code, problem: sentence, expected });
  });

  it("warns when the signature is for another domain than the sender's, but not for one below or above it", () => {
    const signedFor = (other: string) => judgeDkim({ domain, key: { ...key, domain: other }, txt: found("p=MIIB") });
    expect(signedFor("mail.shop.internal").status).toBe("ok");
    for (const other of ["shop.example", "notshop.internal"]) {
      expect(signedFor(other)).toMatchObject({ status: "warning", code: "dkim_other_domain", value: other });
    }
  });

  it("claims nothing about mail that this store does not sign", () => {
    expect(judgeDkim({ domain, key: null, txt: found() })).toMatchObject({
      status: "unknown",
      code: "dkim_not_signed",
      expected: null,
    });
  });
});

describe("judgeDmarc", () => {
  it("looks at the domain and at those above it, but not at the last label", () => {
    expect(dmarcNames("mail.shop.internal")).toEqual(["_dmarc.mail.shop.internal", "_dmarc.shop.internal"]);
    expect(dmarcNames("localhost")).toEqual(["_dmarc.localhost"]);
  });

  it("is content with any policy, the nearest one", () => {
    const txt = [found("x"), found("v=DMARC1; p=reject; rua=mailto:a@b.internal"), found("v=DMARC1; p=nonsense")];
    expect(judgeDmarc({ domain, txt })).toMatchObject({ status: "ok", problem: null, found: [txt[1]?.values[0]] });
  });

  it.each([
    [[], "missing", "dmarc_missing", "Gmail and Yahoo"],
    [["v=DMARC1; p=none", "v=DMARC1; p=reject"], "warning", "dmarc_twice", "more than one"],
    [["v=DMARC1; rua=mailto:a@b.internal"], "warning", "dmarc_no_policy", "p must be"],
    [["v=DMARC1; p=maybe"], "warning", "dmarc_no_policy", "p must be"],
  ])("of %j is %s and says what to add", (records, status, code, problem) => {
    expect(judgeDmarc({ domain, txt: [found(...records)] })).toMatchObject({
      status,
      code,
      problem: expect.stringContaining(problem),
      expected: { type: "TXT", name: "_dmarc.shop.internal", value: "v=DMARC1; p=none" },
    });
  });
});

describe("judgeMx", () => {
  const judge = (...mx: { exchange: string; priority: number }[]) =>
    judgeMx({ domain, mx: found(...mx), smtp_host: null });

  it("lists the servers in their order", () => {
    expect(judge({ exchange: "b", priority: 20 }, { exchange: "a", priority: 10 })).toMatchObject({
      status: "ok",
      found: ["10 a", "20 b"],
    });
  });

  it("warns of none, and of a domain that says it takes none", () => {
    const expected = { type: "MX", name: domain, value: "10 mail.shop.internal" };
    expect(judge()).toMatchObject({ status: "missing", code: "mx_missing", expected });
    expect(judge({ exchange: "", priority: 0 })).toMatchObject({
      status: "warning",
      code: "mx_refused",
      found: ["0 ."],
      expected,
    });
  });
});

describe("what could not be looked up", () => {
  it("is unknown, and nothing is advised", () => {
    for (const record of [
      judgeSpf({ domain, txt: failed, smtp_host: null }),
      judgeDkim({ domain, key: { domain, selector: "s", public_key: "p" }, txt: failed }),
      judgeDmarc({ domain, txt: [failed] }),
      judgeMx({ domain, mx: failed, smtp_host: null }),
    ]) {
      expect(record).toMatchObject({ status: "unknown", code: "not_looked_up", value: "ETIMEOUT", expected: null });
      expect(record.problem).toContain("ETIMEOUT");
    }
  });
});
