import type { IEventBusModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { cartRecovery } from "../../src/workflows/cart-recovery-service";
import { whenIdle } from "../support/count-queries";
import { makeOverdue } from "../support/make-overdue";
import { storeSuite } from "../support/store-suite";

const SHOPPERS = 7;

storeSuite(
  "a sweep of several batches",
  (store) => {
    it("sends one mail ahead of the first batch only, and tells of each session and each mail once", async () => {
      const service = cartRecovery(store.container);
      await store.merchant.switchOn();
      await service.updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
      for (let i = 0; i < SHOPPERS; i++) {
        const { id } = await store.shopper.abandon(`shopper-${i}@shop.internal`);
        await makeOverdue(store.container, id);
      }
      await whenIdle();
      const told: string[] = [];
      const bus = store.container.resolve<IEventBusModuleService>(Modules.EVENT_BUS);
      for (const name of ["checkout_session.expired", "recovery_email.sent"]) {
        bus.subscribe(name, async ({ data }) => void told.push(`${name} ${(data as { id: string }).id}`), {
          subscriberId: `test-${name}`,
        });
      }
      const create = jest.spyOn(store.container.resolve(Modules.NOTIFICATION), "createNotifications");
      try {
        expect(await store.merchant.sweep()).toMatchObject({ expired: SHOPPERS, sent: SHOPPERS });
        const sizes = create.mock.calls.map(([mails]) => [mails].flat().length);
        expect(sizes.slice(0, 2)).toEqual([1, 2]);
        // Two batches, as two lanes claimed the rest at the same moment.
        const rest = sizes.slice(2).sort();
        expect([
          [1, 3],
          [2, 2],
        ]).toContainEqual(rest);
      } finally {
        create.mockRestore();
      }
      expect(new Set(store.inbox.mails.flatMap(({ envelope }) => envelope.to)).size).toBe(SHOPPERS);
      expect(store.inbox.mails).toHaveLength(SHOPPERS);
      await whenIdle();
      expect(told).toHaveLength(2 * SHOPPERS);
      expect(new Set(told).size).toBe(2 * SHOPPERS);
      expect(await service.listRecoveryEvents({})).toEqual([]);
    });
  },
  { CART_RECOVERY_OPTIONS: JSON.stringify({ batchSize: 3 }) },
);
