import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { refusal } from "../support/http-client";
import { makeOverdue } from "../support/make-overdue";
import { present } from "../support/present";
import { type SmtpInbox, startSmtpInbox } from "../support/smtp-inbox";
import { storeSuite } from "../support/store-suite";

const login = { user: "store", pass: "a new password" };
let server: SmtpInbox | undefined;

beforeAll(async () => {
  server = await startSmtpInbox({ auth: login });
});

afterAll(async () => {
  await server?.close();
});

type Health = {
  health: { status: string; warnings: string[]; backlog: number; paused: null | { reason: string }; provider: string };
};

storeSuite(
  "a mail server that refuses the store's login",
  (store) => {
    const health = async () => (await store.admin.get<Health>("/admin/cart-recovery/health")).health;
    const service = () => store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);

    /** Sessions that are due, as if nobody had swept for a minute. */
    async function dueSessions(count: number): Promise<string[]> {
      const ids: string[] = [];
      for (let i = 0; i < count; i++) {
        const { id } = await store.shopper.abandon(`shopper-${i}@shop.internal`);
        await makeOverdue(store.container, id);
        ids.push(id);
      }
      return ids;
    }

    it("warns when no sweep has run for three schedules, whatever the schedule is", async () => {
      await store.merchant.switchOn();
      const warned = async (schedule: string, minutes_ago: number) => {
        process.env.CART_RECOVERY_SWEEP_SCHEDULE = schedule;
        const last_sweep_at = new Date(Date.now() - minutes_ago * 60_000);
        await service().updateRecoveryDeliveryStates({ id: "rdst_default", last_sweep_at });
        return (await health()).warnings.some((warning) => warning.startsWith("No sweep has run"));
      };
      const own = process.env.CART_RECOVERY_SWEEP_SCHEDULE;
      try {
        await store.merchant.sweep();
        expect((await health()).warnings).toEqual([]);
        expect(await warned("* * * * *", 1.5)).toBe(false);
        expect(await warned("* * * * *", 3.5)).toBe(true);
        expect(await warned("*/10 * * * *", 15)).toBe(false);
        expect(await warned("*/10 * * * *", 31)).toBe(true);
        expect(await warned("0 3 * * *", 26 * 60)).toBe(false);
        expect(await warned("0 3 * * *", 73 * 60)).toBe(true);
      } finally {
        process.env.CART_RECOVERY_SWEEP_SCHEDULE = own;
      }
    });

    it("pauses all sending without spending attempts, and goes on by itself once the login works", async () => {
      const smtp = present(server);
      await store.merchant.switchOn();
      await service().updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
      await store.merchant.sweep();
      expect(await health()).toMatchObject({ status: "ok", paused: null, backlog: 0, provider: "smtp" });

      const ids = await dueSessions(5);
      expect((await health()).backlog).toBe(5);
      expect(await store.merchant.sweep()).toMatchObject({ expired: 5, sent: 0 });
      const paused = await health();
      expect(paused).toMatchObject({ status: "paused", backlog: 5 });
      expect(paused.paused?.reason).toContain("535");
      expect(smtp.connections()).toBe(1);

      await store.merchant.sweep();
      expect(smtp.connections()).toBe(1);
      for (const id of ids) {
        const { recovery_emails } = await store.merchant.retrieve(id);
        expect(recovery_emails).toMatchObject([{ status: "scheduled", attempts: 0 }]);
      }

      login.pass = "the old password";
      await service().updateRecoveryDeliveryStates({ id: "rdst_default", probe_at: new Date() });
      await store.merchant.sweep();
      await store.merchant.sweep();
      expect(smtp.mails).toHaveLength(5);
      expect(await health()).toMatchObject({ status: "ok", paused: null, backlog: 0 });
    });

    it("tells who sends a test what to do when the mail server cannot be reached", async () => {
      await store.merchant.switchOn();
      await present(server).close();
      const { status, message } = await refusal(
        store.admin.post("/admin/cart-recovery/test-email", { to: "owner@shop.internal" }),
      );
      expect(status).toBe(400);
      expect(message).toMatch(/^The test email was not sent: .*ECONNREFUSED.*; check the host and the port/);
    });
  },
  {
    get SMTP_URL() {
      const { port } = present(server);
      return `smtp://store:${encodeURIComponent("the old password")}@127.0.0.1:${port}`;
    },
  },
);
