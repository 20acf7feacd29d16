import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { SILENCE, type SmtpScript, startScriptedSmtpServer } from "../support/scripted-smtp-server";
import { storeSuite } from "../support/store-suite";
import { startSweepingProcess, type SweepingProcess } from "./medusa-process";

type Fault = {
  when: string;
  /** What the mail server does; `kill` ends the sending process at once, with SIGKILL. */
  script: (kill: () => void) => SmtpScript;
  /** Where the server is when the process is killed, unless the script does so. */
  until: string;
  /** Whether the server has the whole body, and nobody can know whether it took it. */
  transmitted: boolean;
};

const FAULTS: Fault[] = [
  {
    when: "before it is greeted",
    script: () => (step) => (step === "GREETING" ? SILENCE : undefined),
    until: "GREETING",
    transmitted: false,
  },
  {
    when: "after MAIL",
    script: () => (step) => (step === "MAIL" ? SILENCE : undefined),
    until: "MAIL",
    transmitted: false,
  },
  {
    when: "after RCPT",
    script: () => (step) => (step === "RCPT" ? SILENCE : undefined),
    until: "RCPT",
    transmitted: false,
  },
  {
    when: "after DATA, before the 354",
    script: () => (step) => (step === "DATA" ? SILENCE : undefined),
    until: "DATA",
    transmitted: false,
  },
  {
    when: "after the final dot, before the answer",
    script: () => (step) => (step === "BODY" ? SILENCE : undefined),
    until: "BODY",
    transmitted: true,
  },
  {
    when: "between the 250 and its commit",
    script: (kill) => (step) => {
      if (step === "BODY") {
        kill();
      }
      return undefined;
    },
    until: "BODY",
    transmitted: true,
  },
];

storeSuite("a process that is killed while it sends", (store) => {
  it.each(FAULTS)("$when: at most one mail, and none is lost silently", async (fault) => {
    await store.merchant.switchOn();
    const service = store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
    await service.updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
    const { id } = await store.shopper.abandon("ada@shop.internal");
    await service.updateCheckoutSessions({ id, expires_at: new Date(Date.now() - 60_000) });

    let sender: SweepingProcess | undefined;
    const server = await startScriptedSmtpServer(fault.script(() => sender?.kill()));
    try {
      sender = startSweepingProcess({
        DATABASE_URL: store.databaseUrl,
        SMTP_URL: server.url,
        NODE_ENV: "development",
      });
      await sender.ready;
      sender.go();
      await server.until(fault.until);
      sender.kill();
      await sender.ended;

      await store.merchant.sweep();
      expect(store.inbox.mails).toHaveLength(0);

      const [email] = await service.listRecoveryEmails({ checkout_session_id: id });
      expect(email?.status).toBe(fault.transmitted ? "sending" : "scheduled");
      await service.updateRecoveryEmails({ id: email?.id ?? "", claimed_until: new Date(Date.now() - 1000) });
      await store.merchant.sweep();
      await store.merchant.sweep();

      const { recovery_emails } = await store.merchant.retrieve(id);
      expect(recovery_emails).toMatchObject([{ status: fault.transmitted ? "unknown" : "sent" }]);
      expect(server.bodies.length + store.inbox.mails.length).toBe(1);
    } finally {
      sender?.kill();
      await server.close();
    }
  });
});
