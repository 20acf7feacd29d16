import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import { installSteps } from "../support/docs-section";
import { storeSuite } from "../support/store-suite";

const run = promisify(execFile);

storeSuite("the README", (store) => {
  it("has curl commands that work as printed", async () => {
    expect(store.container.hasRegistration(CART_RECOVERY_MODULE)).toBe(true);
    const script = installSteps().useOverHttp;
    expect(script.match(/curl /g)).toHaveLength(5);

    const cart = await store.shopper.fillCart();
    await store.shopper.setEmail(cart.id, "reader@shop.internal");
    const { stdout } = await run("bash", ["-c", script], {
      env: {
        ...process.env,
        MEDUSA_URL: store.baseUrl,
        SECRET_API_KEY: store.secretApiKey,
        PUBLISHABLE_KEY: store.seeded.publishableKey,
        CART_ID: cart.id,
      },
    });
    expect(stdout).toMatch(/"last_decision":\{[^}]*"outcome":"send"/);
    const mail = await store.inbox.waitFor(({ envelope }) => envelope.to.includes("reader@shop.internal"));
    expect(mail.html).toContain("My Store");
  });
});
