import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Client } from "@medusajs/framework/pg";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import fc from "fast-check";
import {
  applyAct,
  NO_SUBSCRIPTION,
  overallStatus,
  type SubscriptionState,
  type SubscriptionStatus,
  type Topic,
  TOPICS,
} from "../../src/domain/consent/precedence";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type {
  ImportInput,
  ImportOutcome,
  ImportResult,
} from "../../src/modules/cart-recovery/operations/import-subscriptions";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { present } from "../support/present";
import { waitFor } from "../support/wait-for";

const HEADER = "Email address,Subscription status,Updated at\n";
const NOW = new Date("2026-01-10T12:00:00.000Z");
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

const word = (status: SubscriptionStatus) => (status === "subscribed" ? "Subscribed" : "Unsubscribed");

moduleIntegrationTestRunner<CartRecoveryModuleService>({
  moduleName: CART_RECOVERY_MODULE,
  resolve: `${process.cwd()}/src/modules/cart-recovery`,
  moduleOptions: {
    secret: "a secret for tests that is long enough",
    backendUrl: "http://localhost:9000",
    importLimits: { maxBytes: 20_000_000, maxRows: 60_000 },
  },
  testSuite: ({ service, dbConfig }) => {
    const upload = (body: string | Buffer | Readable, more: Partial<ImportInput> = {}): Promise<ImportOutcome> =>
      service.importSubscriptions({
        body: body instanceof Readable ? body : Readable.from([Buffer.from(body)]),
        dry_run: false,
        actor: "user_1",
        now: NOW,
        ...more,
      });

    async function imported(body: string | Buffer | Readable, more: Partial<ImportInput> = {}): Promise<ImportResult> {
      const outcome = await upload(body, more);
      if (outcome.kind !== "imported") {
        throw new Error(`The file was not imported: ${JSON.stringify(outcome)}`);
      }
      return outcome.result;
    }

    async function exported(): Promise<string> {
      const target = new PassThrough();
      const [csv] = await Promise.all([text(target), service.exportSubscriptions(target)]);
      return csv;
    }

    const act = (email: string, topic: Topic | null, status: SubscriptionStatus, occurred_at: Date) =>
      service.recordConsentAct({
        email,
        topic,
        action: status === "subscribed" ? "subscribe" : "unsubscribe",
        source: "api",
        text_version: null,
        locale: null,
        actor: null,
        checkout_session_id: null,
        occurred_at,
      });

    async function stateOf(email: string): Promise<SubscriptionState> {
      const [row] = await service.listMarketingSubscriptions({ email });
      const standing = (status: SubscriptionStatus | null | undefined, when: Date | null | undefined) =>
        status && when ? { status, at: when } : null;
      return {
        cart_recovery: standing(row?.cart_recovery_status, row?.cart_recovery_at),
        promotions: standing(row?.promotions_status, row?.promotions_at),
      };
    }

    const ledgerOf = (email: string) => service.listConsentRecords({ email }, { order: { occurred_at: "ASC" } });

    async function withDatabase<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
      const client = new Client({ connectionString: dbConfig.clientUrl });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    }

    /** The process of the database that waits for a row in order to apply an import. */
    const waitingImport = () =>
      waitFor("the import to wait for a row", () =>
        withDatabase(async (client) => {
          const { rows } = await client.query<{ pid: number }>(
            `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%changed AS%'
               AND datname = current_database()`,
          );
          return rows[0]?.pid;
        }),
      );

    describe("an import", () => {
      it("subscribes and unsubscribes, at the row's own time, and writes the ledger", async () => {
        const result = await imported(
          `${HEADER}Ada@Shop.internal,Subscribed,2023-10-23T20:58:02+00:00\nbob@shop.internal,Unsubscribed,1698094682\n`,
        );
        expect(result).toEqual({
          rows: 2,
          created: 2,
          updated: 0,
          unchanged: 0,
          stale: 0,
          resubscribed: 0,
          error_count: 0,
          errors: [],
        });
        const when = new Date("2023-10-23T20:58:02.000Z");
        expect(await stateOf("ada@shop.internal")).toEqual({
          cart_recovery: { status: "subscribed", at: when },
          promotions: { status: "subscribed", at: when },
        });
        expect(await service.listMarketingSubscriptions({ email: "bob@shop.internal" })).toMatchObject([
          { status: "unsubscribed", source: "csv_import" },
        ]);
        expect(await ledgerOf("ada@shop.internal")).toMatchObject([
          { action: "subscribe", topic: null, source: "csv_import", actor: "user_1", occurred_at: when },
        ]);
      });

      it.each<[string, string, string, Partial<ImportResult>, SubscriptionStatus]>([
        ["a newer row wins", "Subscribed,100", "Unsubscribed,101", { updated: 1 }, "unsubscribed"],
        ["an older row loses", "Unsubscribed,101", "Subscribed,100", { stale: 1 }, "unsubscribed"],
        ["at equal times the withdrawal wins", "Subscribed,100", "Unsubscribed,100", { updated: 1 }, "unsubscribed"],
        ["at equal times the subscription loses", "Unsubscribed,100", "Subscribed,100", { stale: 1 }, "unsubscribed"],
        ["the same again changes nothing", "Subscribed,100", "Subscribed,100", { unchanged: 1 }, "subscribed"],
        [
          "who comes back is counted",
          "Unsubscribed,100",
          "Subscribed,101",
          { updated: 1, resubscribed: 1 },
          "subscribed",
        ],
        ["no date is now", "Unsubscribed,1767000000", "Subscribed,", { updated: 1, resubscribed: 1 }, "subscribed"],
        ["no date again confirms", "Subscribed,100", "Subscribed,", { unchanged: 1 }, "subscribed"],
        ["a newer date of the same status is kept", "Subscribed,100", "Subscribed,101", { updated: 1 }, "subscribed"],
      ])("%s", async (_, stored, row, counts, status) => {
        await imported(`${HEADER}ada@shop.internal,${stored}\n`);
        const result = await imported(`${HEADER}ada@shop.internal,${row}\n`);
        expect(result).toMatchObject({ rows: 1, created: 0, error_count: 0, ...counts });
        expect(await service.listMarketingSubscriptions({})).toMatchObject([{ status }]);
      });

      it.each<[string, string[], SubscriptionStatus]>([
        ["the newest", ["Unsubscribed,101", "Subscribed,102", "Unsubscribed,100"], "subscribed"],
        ["of equal times the last", ["Unsubscribed,100", "Subscribed,100"], "subscribed"],
        ["the last without a date", ["Subscribed,", "Unsubscribed,", "Subscribed,100"], "unsubscribed"],
      ])("takes of several rows for one address %s", async (_, rows, status) => {
        const result = await imported(`${HEADER}${rows.map((row) => `ada@shop.internal,${row}\n`).join("")}`);
        expect(result).toMatchObject({ rows: rows.length, created: 1, stale: rows.length - 1 });
        expect(await service.listMarketingSubscriptions({})).toMatchObject([{ status }]);
        expect(await ledgerOf("ada@shop.internal")).toHaveLength(1);
      });

      it("takes a date that is still ahead as now, so that the shopper's next word counts", async () => {
        await imported(`${HEADER}ada@shop.internal,Subscribed,2026-01-11T02:00:00Z\n`);
        expect((await stateOf("ada@shop.internal")).cart_recovery).toEqual({ status: "subscribed", at: NOW });
        await act("ada@shop.internal", null, "unsubscribed", new Date(NOW.getTime() + 1000));
        expect(await service.listMarketingSubscriptions({})).toMatchObject([{ status: "unsubscribed" }]);
      });

      it("remembers that an address was unsubscribed without a date, against older subscriptions that come later", async () => {
        await imported(`${HEADER}ada@shop.internal,Unsubscribed,100\n`);
        await imported(`${HEADER}ada@shop.internal,Unsubscribed,\n`);
        expect(await imported(`${HEADER}ada@shop.internal,Subscribed,200\n`)).toMatchObject({ stale: 1 });
      });

      it("reads the date of its own export, which has no fractions, as the time it stands for", async () => {
        await act("ada@shop.internal", null, "subscribed", new Date("2026-01-01T00:00:00.500Z"));
        const csv = await exported();
        expect(await imported(csv)).toMatchObject({ unchanged: 1 });
        expect(await imported(csv.replace("Subscribed,", "Unsubscribed,"))).toMatchObject({ updated: 1 });
        expect(await service.listMarketingSubscriptions({})).toMatchObject([{ status: "unsubscribed" }]);
      });

      it("does not bring back a topic that the shopper left, though the address is exported as subscribed", async () => {
        await act("ada@shop.internal", "promotions", "unsubscribed", at(1));
        await act("ada@shop.internal", "cart_recovery", "subscribed", at(2));
        const before = await stateOf("ada@shop.internal");
        const csv = await exported();
        expect(csv).toContain("ada@shop.internal,Subscribed,2026-01-01T00:00:02+00:00");
        expect(await imported(csv)).toMatchObject({ unchanged: 1 });

        await act("ada@shop.internal", "cart_recovery", "unsubscribed", at(3));
        expect(await imported(csv)).toMatchObject({ stale: 1 });
        expect((await stateOf("ada@shop.internal")).promotions).toEqual(before.promotions);
      });

      it("changes the fingerprint of a subscription that it changes, and only of that", async () => {
        await imported(`${HEADER}ada@shop.internal,Subscribed,100\nbob@shop.internal,Subscribed,100\n`);
        const before = await service.listMarketingSubscriptions({}, { order: { email: "ASC" } });
        await imported(`${HEADER}ada@shop.internal,Unsubscribed,101\nbob@shop.internal,Subscribed,100\n`);
        const after = await service.listMarketingSubscriptions({}, { order: { email: "ASC" } });
        expect(after[0]?.updated_at).not.toEqual(before[0]?.updated_at);
        expect(after[1]?.updated_at).toEqual(before[1]?.updated_at);
      });

      describe("of an address that waits for its confirmation", () => {
        const EMAIL = "ada@shop.internal";

        /** Asked for in second 10, after whatever stands. */
        const ask = (topic: Topic | null = null) =>
          service.recordConsentAct({
            email: EMAIL,
            topic,
            action: "opt_in",
            source: "checkout",
            pending: true,
            text_version: null,
            locale: null,
            actor: null,
            checkout_session_id: null,
            occurred_at: at(10),
          });
        const overall = async () => (await service.listMarketingSubscriptions({ email: EMAIL }))[0]?.status;
        const waiting = async (topic: Topic | null) => {
          const page = { q: null, order: "email", limit: 10, offset: 0 } as const;
          return (await service.listSubscriptions({ ...page, topic, status: "pending" }))[1];
        };

        it.each<[SubscriptionStatus, number, string]>([
          ["unsubscribed", 9, "pending"],
          ["unsubscribed", 10, "unsubscribed"],
          ["unsubscribed", 11, "unsubscribed"],
          ["subscribed", 9, "subscribed"],
          ["subscribed", 11, "subscribed"],
        ])("that says %s as of second %i leaves it %s", async (status, second, expected) => {
          await ask();
          expect([await overall(), await waiting(null), await waiting("promotions")]).toEqual(["pending", 1, 1]);
          await imported(`${HEADER}${EMAIL},${word(status)},${at(second).toISOString()}\n`);
          expect(await overall()).toBe(expected);
          const still = expected === "pending" ? 1 : 0;
          expect([await waiting(null), await waiting("cart_recovery")]).toEqual([still, still]);
        });

        it("keeps what stands of the other topic", async () => {
          await act(EMAIL, "promotions", "subscribed", at(5));
          await ask("cart_recovery");
          expect([await overall(), await waiting("cart_recovery"), await waiting("promotions")]).toEqual([
            "subscribed",
            1,
            0,
          ]);
          await imported(`${HEADER}${EMAIL},Unsubscribed,${at(6).toISOString()}\n`);
          expect(await overall()).toBe("pending");
        });

        it("changes nothing when it is what was exported", async () => {
          await ask();
          const file = await exported();
          expect(file).toContain(`${EMAIL},Unsubscribed,`);
          expect(await imported(file, { now: new Date() })).toMatchObject({ unchanged: 1, updated: 0 });
          expect(await overall()).toBe("pending");
        });
      });

      it("leaves an address that was erased suppressed, as of its erasure", async () => {
        const email = "ada@shop.internal";
        await act(email, null, "subscribed", at(1));
        await service.eraseAddress({ email, actor: null, at: at(2) });
        await service.suppressAddress({ email, reason: "hard_bounce", occurred_at: at(3) });
        expect(await service.listMarketingSubscriptions({})).toEqual([]);

        await imported(`${HEADER}ADA@shop.internal,Subscribed,\nbob@shop.internal,Subscribed,\n`);
        expect(await service.listMarketingSubscriptions({}, { order: { email: "ASC" } })).toMatchObject([
          { email, status: "subscribed", suppressed_reason: "erasure", suppressed_at: at(2) },
          { email: "bob@shop.internal", status: "subscribed", suppressed_reason: null },
        ]);
      });

      it("leaves a suppression where it is", async () => {
        await service.suppressAddress({ email: "ada@shop.internal", reason: "complaint", occurred_at: at(5) });
        expect(await imported(`${HEADER}ada@shop.internal,Subscribed,${at(1).toISOString()}\n`)).toMatchObject({
          updated: 1,
        });
        expect(await service.listMarketingSubscriptions({})).toMatchObject([
          { status: "subscribed", suppressed_reason: "complaint" },
        ]);
      });

      it("only compares in a dry run", async () => {
        await imported(`${HEADER}ada@shop.internal,Unsubscribed,100\n`);
        const file = `${HEADER}ada@shop.internal,Subscribed,101\nbob@shop.internal,Subscribed,\nnobody,Subscribed,\n`;
        const dry = await imported(file, { dry_run: true });
        expect(dry).toMatchObject({ rows: 3, created: 1, updated: 1, resubscribed: 1, error_count: 1 });
        expect(await service.listMarketingSubscriptions({})).toMatchObject([{ status: "unsubscribed" }]);
        expect(await service.listConsentRecords({})).toHaveLength(1);
        expect(await imported(file)).toEqual(dry);
      });

      it("follows the rule of precedence, whatever stands and whatever the row says", async () => {
        const status = fc.constantFrom<SubscriptionStatus>("subscribed", "unsubscribed");
        const second = fc.integer({ min: 0, max: 3 });
        const acts = fc.array(fc.record({ topic: fc.constantFrom<Topic | null>(null, ...TOPICS), status, second }), {
          maxLength: 4,
        });
        const addresses = fc.array(fc.record({ acts, row: fc.record({ status, second }) }), {
          minLength: 1,
          maxLength: 25,
        });
        let run = 0;
        await fc.assert(
          fc.asyncProperty(addresses, async (cases) => {
            run++;
            const named = cases.map((one, i) => ({ ...one, email: `a${i}.${run}@shop.internal` }));
            for (const { email, acts: earlier } of named) {
              for (const one of earlier) {
                await act(email, one.topic, one.status, at(one.second));
              }
            }
            const lines = named.map(
              ({ email, row }) => `${email},${word(row.status)},${at(row.second).toISOString()}\n`,
            );
            const file = `${HEADER}${lines.join("")}`;
            await imported(file);
            for (const { email, acts: earlier, row } of named) {
              const before = earlier.reduce(
                (state, one) =>
                  applyAct(state, { status: one.status, topics: one.topic ? [one.topic] : TOPICS, at: at(one.second) }),
                NO_SUBSCRIPTION,
              );
              const newest = Math.max(...TOPICS.map((topic) => before[topic]?.at.getTime() ?? -1));
              const says = { status: row.status, topics: TOPICS, at: at(row.second) };
              const isSame = row.status === overallStatus(before) && newest === says.at.getTime();
              const counts = row.status === "unsubscribed" || says.at.getTime() > newest;
              const expected = counts && !isSame ? applyAct(before, says) : before;
              const found = await stateOf(email);
              expect({ row, before, found }).toEqual({ row, before, found: expected });
              expect(await service.listMarketingSubscriptions({ email })).toMatchObject([
                { status: overallStatus(expected) },
              ]);
            }
            expect(await imported(file)).toMatchObject({ created: 0, updated: 0 });
          }),
          { numRuns: 15 },
        );
      }, 120_000);

      it("ends the same in whatever order lists are imported, and twice is once", async () => {
        const row = fc.record({
          address: fc.integer({ min: 0, max: 4 }),
          status: fc.constantFrom<SubscriptionStatus>("subscribed", "unsubscribed"),
          second: fc.integer({ min: 0, max: 3 }),
        });
        // Of equal times within one file the last row wins, so each row is a file of its own.
        let run = 0;
        await fc.assert(
          fc.asyncProperty(
            fc.array(row, { minLength: 1, maxLength: 8 }),
            fc.infiniteStream(fc.nat()),
            async (rows, dice) => {
              run++;
              const shuffled = rows
                .map((one) => ({ one, key: present(dice.next().value) }))
                .sort((a, b) => a.key - b.key)
                .map(({ one }) => one);
              const importAll = async (order: typeof rows, store: string) => {
                for (const one of order) {
                  const line = `${one.address}.${store}${run}@shop.internal,${word(one.status)},${at(one.second).toISOString()}\n`;
                  await imported(HEADER + line);
                  await imported(HEADER + line);
                }
                const all = await service.listMarketingSubscriptions(
                  { email: { $like: `%.${store}${run}@%` } },
                  { order: { email: "ASC" } },
                );
                return all.map(({ email, status, cart_recovery_at }) => [email.slice(0, 1), status, cart_recovery_at]);
              };
              const inOrder = await importAll(rows, "x");
              expect(await importAll(shuffled, "y")).toEqual(inOrder);

              for (const address of new Set(rows.map((one) => one.address))) {
                const own = rows.filter((one) => one.address === address);
                const newest = Math.max(...own.map((one) => one.second));
                const withdrawn = own.some((one) => one.second === newest && one.status === "unsubscribed");
                const found = inOrder.find(([name]) => name === String(address));
                expect(found?.[1]).toBe(withdrawn ? "unsubscribed" : "subscribed");
              }
            },
          ),
          { numRuns: 20 },
        );
      }, 120_000);
    });

    describe("a list of 50,000", () => {
      const COUNT = 50_000;

      /** Every kind of address that may be stored, and some that no import takes: they were there before. */
      async function fill(): Promise<void> {
        await withDatabase((client) =>
          client.query(
            `INSERT INTO marketing_subscription
               (id, email, status, source, cart_recovery_status, cart_recovery_at, promotions_status, promotions_at)
             SELECT 'msub_' || n, local || n || rest, status, 'api', status, at, status, at + offset_
             FROM (
               SELECT n, (ARRAY['ada', '=cmd', '+1', '-2', '''', '''=', '''''+', 'ünï', '用户', '=cmd|''!a', '"ada, ""', E'two\\nlines'])[1 + n % 12] AS local,
                 (ARRAY['@shop.internal', '+tag@shop.internal', '@例子.中国'])[1 + n % 3] AS rest,
                 CASE WHEN n % 5 < 3 THEN 'subscribed' ELSE 'unsubscribed' END AS status,
                 timestamptz '2024-01-01' + n * interval '61.234567 seconds' AS at,
                 CASE WHEN n % 7 = 0 THEN interval '1 day' ELSE interval '0' END AS offset_
               FROM generate_series(1, $1) AS n) AS made`,
            [COUNT],
          ),
        );
      }

      const digest = () =>
        withDatabase(async (client) => {
          const { rows } = await client.query<{ digest: string; ledger: string }>(
            `SELECT md5(string_agg(s::text, '' ORDER BY s.id)) AS digest,
               (SELECT count(*) FROM consent_record)::text AS ledger FROM marketing_subscription AS s`,
          );
          return rows[0];
        });

      it("is exported, imported and exported again, byte for byte, and nothing has changed", async () => {
        await fill();
        const [first, before] = [await exported(), await digest()];
        const result = await imported(first);
        expect(result).toMatchObject({ rows: COUNT, created: 0, updated: 0, stale: 0, resubscribed: 0 });
        // Addresses with quotes and line breaks, which no import would have taken.
        const unfit = Array.from({ length: COUNT }, (_, i) => i + 1).filter((n) => n % 12 >= 10).length;
        expect(result).toMatchObject({ error_count: unfit, unchanged: COUNT - unfit });
        expect(await digest()).toEqual(before);
        expect(await exported()).toBe(first);
      });

      it("is imported into an empty store, and exported from there byte for byte", async () => {
        await fill();
        await withDatabase((client) => client.query(`DELETE FROM marketing_subscription WHERE email ~ '["\\n]'`));
        const first = await exported();
        expect(first).toContain("\n'=cmd");
        expect(first).toContain("\n''=");
        await withDatabase((client) => client.query("DELETE FROM marketing_subscription"));
        const rows = first.trimEnd().split("\n").length - 1;
        expect(await imported(first)).toMatchObject({ rows, created: rows, error_count: 0 });
        expect(await exported()).toBe(first);
      });
    });

    describe("an import that is cut off", () => {
      const file = `${HEADER}ada@shop.internal,Unsubscribed,101\nbob@shop.internal,Subscribed,100\n`;

      beforeEach(async () => {
        await imported(`${HEADER}ada@shop.internal,Subscribed,100\n`);
      });

      const expectUntouched = async () => {
        expect(await service.listMarketingSubscriptions({})).toMatchObject([{ status: "subscribed" }]);
        expect(await service.listConsentRecords({})).toHaveLength(1);
      };

      it("changes nothing when the upload breaks, and ends the same when it is run again", async () => {
        const body = new PassThrough();
        const outcome = upload(body);
        body.write(file);
        body.destroy(new Error("the connection was cut"));
        await expect(outcome).rejects.toThrow("the connection was cut");
        await expectUntouched();
        expect(await imported(file)).toMatchObject({ created: 1, updated: 1 });
      });

      it("changes nothing when its database connection dies while it is applied", async () => {
        await withDatabase(async (client) => {
          await client.query("BEGIN");
          await client.query("SELECT 1 FROM marketing_subscription FOR UPDATE");
          const outcome = upload(file).catch((error: unknown) => error);
          const pid = await waitingImport();
          await client.query("SELECT pg_terminate_backend($1)", [pid]);
          expect(String(await outcome)).toMatch(/terminat/);
          await client.query("ROLLBACK");
        });
        await expectUntouched();
        expect(await imported(file)).toMatchObject({ created: 1, updated: 1 });
      });

      it("lets an unsubscribe win that commits while it is applied", async () => {
        await act("ada@shop.internal", null, "unsubscribed", at(1));
        await withDatabase(async (client) => {
          await client.query("BEGIN");
          await client.query(
            `UPDATE marketing_subscription SET cart_recovery_at = $1, promotions_at = $1, updated_at = now()`,
            [at(30)],
          );
          const outcome = upload(`${HEADER}ada@shop.internal,Subscribed,${at(20).toISOString()}\n`);
          await waitingImport();
          await client.query("COMMIT");
          await outcome;
        });
        expect((await stateOf("ada@shop.internal")).cart_recovery).toEqual({ status: "unsubscribed", at: at(30) });
        expect(await ledgerOf("ada@shop.internal")).toHaveLength(2);
      });
    });

    describe("one import at a time", () => {
      it("turns a second one away while the first runs, and takes it afterwards", async () => {
        const body = new PassThrough();
        const first = new Promise<void>((resolve) => {
          void upload(body, { onProgress: () => resolve() });
        });
        body.write(`${HEADER}ada@shop.internal,Subscribed,100\n`);
        await first;
        expect(await upload(`${HEADER}bob@shop.internal,Subscribed,100\n`)).toEqual({ kind: "busy" });
        body.end();
        await waitFor("the first import to end", () =>
          upload(`${HEADER}bob@shop.internal,Subscribed,100\n`).then(({ kind }) => kind === "imported"),
        );
        expect(await service.listMarketingSubscriptions({})).toHaveLength(2);
      });

      it("gives its connection back however it ends", async () => {
        for (let i = 0; i < 30; i++) {
          expect(await upload("nothing;of;this\n")).toMatchObject({ kind: "unreadable" });
        }
        expect(await imported(`${HEADER}ada@shop.internal,Subscribed,\n`)).toMatchObject({ created: 1 });
      });
    });

    describe("a process of its own", () => {
      type Worked = {
        ms: number;
        peak_mb: number;
        result: Partial<ImportResult> & { kind?: string; message?: string };
      };

      let folder: string;
      beforeAll(() => {
        folder = mkdtempSync(join(tmpdir(), "subscription-list-"));
      });
      afterAll(() => {
        rmSync(folder, { recursive: true, force: true });
      });

      const file = (name: string) => join(folder, name);
      const startWorker = (what: string, name: string) => {
        const args = ["--import", "tsx", "bench/support/csv-worker.ts", what, dbConfig.clientUrl, file(name)];
        const child = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: "" } });
        return { child, output: text(child.stdout) };
      };
      const work = async (what: string, name: string) => JSON.parse(await startWorker(what, name).output) as Worked;

      const good = "ada@shop.internal,Subscribed,100\n";
      const LONG = 10_000_000;

      it.each<[string, () => Iterable<string | Buffer>, Worked["result"]]>([
        ["a cell of 10 MB", () => [HEADER, "x".repeat(LONG), "\n", good], { rows: 2, created: 1, error_count: 1 }],
        [
          "a quoted cell of 10 MB with rows in it that are none",
          () => [HEADER, 'a,b,"', "evil,Subscribed,1\n".repeat(LONG / 18), '"\n', good],
          { rows: 2, created: 1, error_count: 1 },
        ],
        [
          "a lone quote",
          () => [HEADER, '"bob@shop.internal,Subscribed,1\n', good],
          { rows: 2, created: 1, error_count: 1 },
        ],
        [
          "lone quotes in every other of 100,000 rows",
          () => [HEADER, ('"bob@shop.internal,Subscribed,1\n' + good).repeat(50_000)],
          { rows: 100_000, created: 1, error_count: 50_000 },
        ],
        ["NUL", () => [HEADER, "ad\0a@shop.internal,Subscribed,1\n", good], { rows: 2, created: 1, error_count: 1 }],
        ["10 MB of NUL", () => [HEADER, Buffer.alloc(LONG)], { rows: 1, error_count: 1 }],
        [
          "UTF-16",
          () => [Buffer.from(`\uFEFF${HEADER}${good}`, "utf16le")],
          { kind: "unreadable", message: expect.stringContaining("not UTF-8") as string },
        ],
        [
          "invalid UTF-8",
          () => [HEADER, Buffer.from([0x61, 0xff, 0x40]), "\n", good],
          { rows: 2, created: 1, error_count: 1 },
        ],
        ["a byte order mark", () => ["\uFEFF", HEADER, good], { rows: 1, created: 1, error_count: 0 }],
        ["200 columns", () => [`${HEADER.trimEnd()}${",x".repeat(197)}\n`], { kind: "unreadable" }],
        ["10 MB of commas", () => [",".repeat(LONG)], { kind: "unreadable" }],
        ["10 MB of line ends", () => [HEADER, "\r\n".repeat(LONG / 2), good], { rows: 1, created: 1, error_count: 0 }],
        [
          "a million bad rows",
          () => [HEADER, "x,y,z\n".repeat(1_000_000)],
          { rows: 1_000_000, error_count: 1_000_000 },
        ],
      ])("reads %s in less than 300 MB", async (_, content, expected) => {
        writeFileSync(file("hostile.csv"), Buffer.concat([...content()].map((part) => Buffer.from(part))));
        const { result, peak_mb } = await work("import", "hostile.csv");
        expect(result).toMatchObject(expected);
        expect(peak_mb).toBeLessThan(300);
      });

      it("leaves nothing behind when it is killed, and ends the same when it is run again", async () => {
        const rows = Array.from({ length: 50_000 }, (_, i) => `a${i}@shop.internal,Unsubscribed,${200 + i}\n`);
        writeFileSync(file("list.csv"), HEADER + rows.join(""));
        await imported(`${HEADER}a1@shop.internal,Subscribed,100\n`);
        const stored = () => service.listMarketingSubscriptions({}, { select: ["email", "status"], take: null });
        const before = await stored();

        await withDatabase(async (client) => {
          await client.query("BEGIN");
          await client.query("SELECT 1 FROM marketing_subscription FOR UPDATE");
          const { child, output } = startWorker("import", "list.csv");
          await waitingImport();
          child.kill("SIGKILL");
          expect(await output).toBe("");
          await client.query("ROLLBACK");
        });
        await waitFor("the database to notice", async () => (await upload(HEADER)).kind === "imported");
        expect(await stored()).toEqual(before);

        expect((await work("import", "list.csv")).result).toMatchObject({ created: 49_999, updated: 1 });
        expect((await work("import", "list.csv")).result).toMatchObject({ created: 0, updated: 0, unchanged: 50_000 });
      });
    });

    describe("the limits", () => {
      it("refuses a file with too many bytes or rows, and changes nothing", async () => {
        const line = "ada@shop.internal,Subscribed,100\n";
        expect(await upload(HEADER + line.repeat(60_001))).toEqual({
          kind: "too_large",
          code: "too_many_rows",
          value: "60000",
          message: "The file has more than 60000 rows. Split it, and upload one part after the other.",
        });
        const endless = Readable.from(
          (function* () {
            yield Buffer.from(HEADER);
            for (;;) {
              yield Buffer.alloc(1_000_000, 32);
            }
          })(),
        );
        expect(await upload(endless)).toEqual({
          kind: "too_large",
          code: "too_large",
          value: "20000000",
          message: "The file is larger than 20000000 bytes.",
        });
        expect(await service.listMarketingSubscriptions({})).toEqual([]);
      });
    });
  },
});
