import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";

const soon = () => new Date(Date.now() + 60_000);

moduleIntegrationTestRunner<CartRecoveryModuleService>({
  moduleName: CART_RECOVERY_MODULE,
  resolve: `${process.cwd()}/src/modules/cart-recovery`,
  moduleOptions: { secret: "a secret for tests that is long enough", backendUrl: "http://localhost:9000" },
  testSuite: ({ service }) => {
    it("counts the mails that the mail server has not taken, with its last words, and not those that only wait their turn", async () => {
      const mail = (id: string, change: object) => ({
        checkout_session_id: id,
        step: 0,
        scheduled_at: new Date(),
        next_attempt_at: soon(),
        ...change,
      });
      await service.createRecoveryEmails([
        mail("waits", {}),
        mail("first", { attempts: 1, error: "connect ECONNREFUSED 127.0.0.1:587" }),
        mail("given_up", { attempts: 9, error: "550 no", status: "failed", next_attempt_at: null }),
      ]);
      await service.createRecoveryEmails([mail("second", { attempts: 2, error: "451 try later" })]);
      expect(await service.readHealth()).toMatchObject({ retrying: 2, retry_error: "451 try later" });
    });
  },
});
