import { readFileSync } from "node:fs";
import { request } from "node:http";
import { Client } from "@medusajs/framework/pg";
import { refusal } from "../support/http-client";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

type Subscription = {
  id: string;
  email: string;
  status: string;
  topics: { topic: string; label: string; status: string; updated_at: string | null }[];
  suppressed: { reason: string; since: string } | null;
  source: string;
  updated_at: string;
};
type List = { marketing_subscriptions: Subscription[]; count: number; offset: number; limit: number };
type Imported = { import: Record<string, unknown> };

const PATH = "/admin/marketing-subscriptions";
const HEADER = "Email address,Subscription status,Updated at\n";

storeSuite("the marketing subscriptions", (store) => {
  const list = (query = "") => store.admin.get<List>(`${PATH}${query}`);
  const upsert = (body: unknown) => store.admin.post<{ marketing_subscription: Subscription }>(PATH, body);
  const authorization = () => `Basic ${Buffer.from(`${store.secretApiKey}:`).toString("base64")}`;
  const emails = async (query: string) => (await list(query)).marketing_subscriptions.map(({ email }) => email);

  const upload = (
    body: string,
    { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
  ) =>
    fetch(`${store.baseUrl}${PATH}/import${query}`, {
      method: "POST",
      body,
      headers: { "content-type": "text/csv", authorization: authorization(), ...headers },
    });

  const download = () => fetch(`${store.baseUrl}${PATH}/export`, { headers: { authorization: authorization() } });

  async function imported(body: string, query?: string): Promise<Record<string, unknown>> {
    const response = await upload(body, query === undefined ? {} : { query });
    expect(response.status).toBe(200);
    return ((await response.json()) as Imported).import;
  }

  /** An upload whose end the test decides. */
  function openUpload(headers: Record<string, string> = {}) {
    const { port, hostname } = new URL(store.baseUrl);
    const upload = request({
      port,
      hostname,
      method: "POST",
      path: `${PATH}/import`,
      headers: { "content-type": "text/csv", authorization: authorization(), ...headers },
    });
    const answer = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      upload.on("error", reject);
      upload.on("response", (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode, body }));
      });
    });
    answer.catch(() => undefined);
    return { upload, answer };
  }

  /** Whether an import is under way; asked of the database, so that asking takes nobody's turn. */
  async function holdsImportLock(): Promise<boolean> {
    const client = new Client({ connectionString: store.databaseUrl });
    await client.connect();
    try {
      const { rowCount } = await client.query(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return rowCount > 0;
    } finally {
      await client.end();
    }
  }

  describe("one by one", () => {
    it("subscribes an address, and changes one topic of it", async () => {
      const { marketing_subscription } = await upsert({ email: " Ada@Shop.internal ", status: "subscribed" });
      expect(marketing_subscription).toEqual({
        id: expect.stringMatching(/^msub_/),
        email: "ada@shop.internal",
        status: "subscribed",
        topics: [
          { topic: "cart_recovery", label: "Cart reminders", status: "subscribed", updated_at: expect.any(String) },
          { topic: "promotions", label: "News and offers", status: "subscribed", updated_at: expect.any(String) },
        ],
        suppressed: null,
        source: "admin",
        updated_at: marketing_subscription.topics[0]?.updated_at,
      });
      const changed = await upsert({ email: "ada@shop.internal", topics: { promotions: "unsubscribed" } });
      expect(changed.marketing_subscription).toMatchObject({
        id: marketing_subscription.id,
        status: "subscribed",
        topics: [{ status: "subscribed" }, { status: "unsubscribed" }],
      });
    });

    it.each<[string, unknown, string]>([
      ["an address that is none", { email: "ada", status: "subscribed" }, "must be a complete email address"],
      ["an unknown status", { email: "ada@shop.internal", status: "pending" }, "status"],
      ["an unknown topic", { email: "ada@shop.internal", topics: { other: "subscribed" } }, "other"],
      ["neither status nor topics", { email: "ada@shop.internal" }, "give either status"],
      ["no topic", { email: "ada@shop.internal", topics: {} }, "at least one topic"],
    ])("refuses %s", async (_, body, message) => {
      expect(await refusal(upsert(body))).toEqual({ status: 400, message: expect.stringContaining(message) });
      expect((await list()).count).toBe(0);
    });

    it("lists them by part of the address, status and topic, in order, page by page", async () => {
      await imported(
        `${HEADER}ada@shop.internal,Subscribed,2023-01-02\nbob@shop.internal,Unsubscribed,2023-01-03\ncy_d@shop.internal,Subscribed,2023-01-01\n`,
      );
      await upsert({ email: "cy_d@shop.internal", topics: { promotions: "unsubscribed" } });

      expect(await list()).toMatchObject({ count: 3, offset: 0, limit: 20 });
      expect(await emails("")).toEqual(["cy_d@shop.internal", "bob@shop.internal", "ada@shop.internal"]);
      expect(await emails("?order=email&limit=1&offset=1")).toEqual(["bob@shop.internal"]);
      expect(await emails("?q=Y_D@")).toEqual(["cy_d@shop.internal"]);
      expect(await emails("?status=subscribed&order=-email")).toEqual(["cy_d@shop.internal", "ada@shop.internal"]);
      expect(await emails("?status=subscribed&topic=promotions")).toEqual(["ada@shop.internal"]);
      expect(await refusal(list("?nope=1"))).toMatchObject({ status: 400 });
      expect(await refusal(list("?order=id"))).toMatchObject({ status: 400 });
    });
  });

  describe("suppressions", () => {
    const suppress = (body: unknown) => store.admin.post<{ suppressions: unknown[] }>(`${PATH}/suppressions`, body);
    const bounce = { email: "Ada@shop.internal", type: "hard_bounce", occurred_at: "2026-01-01T10:00:00Z" };

    it("takes bounces and complaints, once however often they are told, and keeps the status", async () => {
      await upsert({ email: "ada@shop.internal", status: "subscribed" });
      const complaint = { email: "bob@shop.internal", type: "complaint", occurred_at: "2026-01-02T10:00:00+01:00" };
      const answer = await suppress([bounce, complaint]);
      expect(answer.suppressions).toEqual([
        { email: "ada@shop.internal", reason: "hard_bounce", since: "2026-01-01T10:00:00.000Z" },
        { email: "bob@shop.internal", reason: "complaint", since: "2026-01-02T09:00:00.000Z" },
      ]);
      expect(await suppress([bounce, complaint, bounce])).toEqual(answer);
      const { marketing_subscriptions } = await list("?order=email");
      expect(marketing_subscriptions).toMatchObject([
        { status: "subscribed", suppressed: { reason: "hard_bounce", since: "2026-01-01T10:00:00.000Z" } },
        { status: "unsubscribed", suppressed: { reason: "complaint" } },
      ]);
      const ledger = await present(store.container.resolve<LedgerReader>("cart_recovery")).listConsentRecords({
        action: "suppress",
      });
      expect(ledger.map(({ email, source }) => [email, source]).sort()).toEqual([
        ["ada@shop.internal", "bounce"],
        ["bob@shop.internal", "complaint"],
      ]);
    });

    it.each<[string, unknown]>([
      ["nothing", []],
      ["no array", bounce],
      ["an unknown type", [{ ...bounce, type: "soft_bounce" }]],
      ["a time that is none", [{ ...bounce, occurred_at: "yesterday" }]],
      ["an unknown field", [{ ...bounce, nope: 1 }]],
    ])("refuses %s", async (_, body) => {
      expect(await refusal(suppress(body))).toMatchObject({ status: 400 });
    });
  });

  describe("the export", () => {
    it("is a CSV file with today's date in its name", async () => {
      await imported(
        `${HEADER}ada@shop.internal,Subscribed,2023-10-23T20:58:02+00:00\n'+1@shop.internal,unsubscribed,1\n`,
      );
      const response = await download();
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect(response.headers.get("content-disposition")).toMatch(
        /^attachment; filename="marketing-subscriptions-\d{4}-\d\d-\d\d\.csv"$/,
      );
      expect(await response.text()).toBe(
        `${HEADER}'+1@shop.internal,Unsubscribed,1970-01-01T00:00:01+00:00\nada@shop.internal,Subscribed,2023-10-23T20:58:02+00:00\n`,
      );
    });

    it("gives its database connection back when the reader goes away", async () => {
      const rows = Array.from({ length: 20_000 }, (_, i) => `a${i}@shop.internal,Subscribed,1\n`);
      await imported(HEADER + rows.join(""));
      for (let i = 0; i < 15; i++) {
        const response = await download();
        await present(response.body).cancel();
      }
      expect((await (await download()).text()).split("\n")).toHaveLength(20_002);
    });
  });

  describe("the import", () => {
    it("takes the file as the body, says what it would do, and does it as the one who asked", async () => {
      const file = `${HEADER}ada@shop.internal,Subscribed,\nnobody,Subscribed,\n`;
      const result = {
        rows: 2,
        created: 1,
        updated: 0,
        unchanged: 0,
        stale: 0,
        resubscribed: 0,
        error_count: 1,
        errors: [
          {
            line: 3,
            column: "Email address",
            code: "incomplete_address",
            value: "nobody",
            message: "“nobody” is not a complete email address.",
          },
        ],
      };
      expect(await imported(file, "?dry_run=true")).toEqual(result);
      expect((await list()).count).toBe(0);
      expect(await imported(file)).toEqual(result);
      expect((await list()).marketing_subscriptions).toMatchObject([
        { email: "ada@shop.internal", status: "subscribed", source: "csv_import" },
      ]);
      const [record] = await store.container.resolve<LedgerReader>("cart_recovery").listConsentRecords({});
      expect(record).toMatchObject({ source: "csv_import", actor: expect.stringMatching(/^apk_/) });
    });

    it("answers line by line when asked to, with the result as the last", async () => {
      const response = await upload(`${HEADER}ada@shop.internal,Subscribed,\n`, {
        headers: { accept: "application/x-ndjson" },
      });
      expect(response.headers.get("content-type")).toBe("application/x-ndjson");
      const lines = (await response.text())
        .trimEnd()
        .split("\n")
        // Told again each second, so that no proxy takes a long import for dead.
        .filter((line, index, all) => line !== all[index - 1])
        .map((line) => JSON.parse(line) as unknown);
      expect(lines).toEqual([
        { progress: { phase: "comparing", bytes: 75, rows: 1 } },
        { progress: { phase: "applying", bytes: 75, rows: 1 } },
        { import: expect.objectContaining({ rows: 1, created: 1 }) },
      ]);
    });

    it.each<[string, string, string, Record<string, string>]>([
      ["a form", "x", "Send the file itself", { "content-type": "multipart/form-data; boundary=x" }],
      ["JSON", "{}", "Send the file itself", { "content-type": "application/json" }],
      ["a compressed file", "x", "Send the file itself", { "content-encoding": "gzip" }],
    ])("refuses %s with a 400 that says why", async (_, body, message, headers) => {
      const response = await upload(body, { headers });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ type: "invalid_data", message: expect.stringContaining(message) });
    });

    it.each<[string, string, Record<string, string | null>, Record<string, string>]>([
      ["semicolons", "Email address;Subscription status\n", { code: "semicolons", value: null }, {}],
      ["an empty file", "", { code: "empty", message: "The file is empty." }, {}],
      ["a file without a column", "Email address\n", { code: "columns_missing", value: "Subscription status" }, {}],
      ["semicolons line by line", "a;b\n", { code: "semicolons" }, { accept: "application/x-ndjson" }],
    ])("refuses %s with a 400 that says why in a code, too", async (_, body, refusal, headers) => {
      const response = await upload(body, { headers });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ type: "invalid_data", ...refusal });
    });

    it("refuses unknown parameters", async () => {
      expect((await upload(HEADER, { query: "?dry_run=maybe" })).status).toBe(400);
      expect((await upload(HEADER, { query: "?nope=1" })).status).toBe(400);
    });

    it("needs an admin", async () => {
      expect((await upload(HEADER, { headers: { authorization: "" } })).status).toBe(401);
    });

    it("refuses a file that is too large before it is sent", async () => {
      const { upload: sent, answer } = openUpload({ "content-length": "300000000" });
      sent.flushHeaders();
      expect(await answer).toMatchObject({ status: 413, body: expect.stringContaining("larger than 200000000 bytes") });
      sent.destroy();
    });

    it("turns a second upload away with a 409, and changes nothing when the first is cut off", async () => {
      const first = openUpload();
      first.upload.write(`${HEADER}ada@shop.internal,Subscribed,1\n`);
      await waitFor("the first import to hold the lock", holdsImportLock);
      const second = await upload(`${HEADER}bob@shop.internal,Subscribed,1\n`);
      expect(second.status).toBe(409);
      expect(await second.json()).toEqual({
        type: "conflict",
        message: "Another import is running. Try again when it has ended.",
      });
      first.upload.destroy();
      await waitFor("the lock to be free again", async () => (await upload(HEADER)).status === 200);
      expect((await list()).count).toBe(0);
    });
  });

  it("has a guide whose samples can be imported as printed", async () => {
    const guide = readFileSync("docs/csv.md", "utf8");
    const samples = [...guide.matchAll(/```csv\n([\s\S]*?)```/g)].map(([, sample]) => present(sample));
    expect(samples.length).toBeGreaterThanOrEqual(3);
    for (const sample of samples) {
      const rows = await imported(sample, "?dry_run=true");
      expect(rows).toMatchObject({ error_count: 0, errors: [] });
    }
    const [first] = samples;
    await imported(present(first));
    expect(await (await download()).text()).toBe(first);
  });
});

type LedgerReader = {
  listConsentRecords(
    filters: Record<string, unknown>,
  ): Promise<{ email: string; source: string; actor: string | null }[]>;
};
