import { Modules } from "@medusajs/framework/utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { storeSuite } from "../support/store-suite";
import { startSweepingProcess } from "./medusa-process";

const DUE = 500;

storeSuite("two processes that sweep at once", (store) => {
  /** Carts of as many shoppers, who agreed a day ago and have been due for a minute. */
  async function seedDueSessions(): Promise<void> {
    const carts = await store.container.resolve(Modules.CART).createCarts(
      Array.from({ length: DUE }, (_, i) => ({
        currency_code: "usd",
        email: `shopper-${i}@shop.internal`,
        region_id: store.seeded.regionId,
        sales_channel_id: store.seeded.salesChannelId,
        items: [{ title: "Linen tote bag", quantity: 1, unit_price: 24 }],
      })),
    );
    const service = store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
    const settings = await service.getSettings();
    const at = new Date(Date.now() - 86_460_000);
    for (const { id: cart_id, email = null } of carts) {
      const cart = {
        cart_id,
        email,
        customer_id: null,
        sales_channel_id: store.seeded.salesChannelId,
        region_id: store.seeded.regionId,
        currency_code: "usd",
        locale: null,
        has_items: true,
        completed: false,
        test_payment: false,
      };
      const session = await service.recordCartActivity({ cart, at, settings });
      const consent = { answer: "opt_in", text_version: "v1", at } as const;
      await service.updateSessionChoices({ id: session?.id ?? "", email, choices: { consent } });
    }
    await service.updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
  }

  it(`sends ${DUE} mails for ${DUE} due sessions, none of them twice`, async () => {
    await store.merchant.switchOn();
    await seedDueSessions();

    const env = { DATABASE_URL: store.databaseUrl, SMTP_URL: store.inbox.url, NODE_ENV: "development" };
    const processes = [startSweepingProcess(env), startSweepingProcess(env)];
    try {
      await Promise.all(processes.map(({ ready }) => ready));
      processes.forEach((process) => {
        process.go();
      });
      const results = await Promise.all(processes.map(({ result }) => result));

      const recipients = store.inbox.mails.flatMap(({ envelope }) => envelope.to);
      expect(recipients).toHaveLength(DUE);
      expect(new Set(recipients).size).toBe(DUE);
      expect(results.map(({ sent }) => sent ?? 0).reduce((a, b) => a + b)).toBe(DUE);
      for (const { sent, failed, unknown } of results) {
        expect(sent).toBeGreaterThan(0);
        expect({ failed, unknown }).toEqual({ failed: 0, unknown: 0 });
      }
    } finally {
      processes.forEach((process) => {
        process.kill();
      });
    }
    expect(await store.merchant.sweep()).toMatchObject({ expired: 0, sent: 0 });
  });
});
