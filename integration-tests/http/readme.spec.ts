import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import { storeSuite } from "../support/store-suite";

const run = promisify(execFile);

/** The README's shell blocks that call the API, in their order, as one script. */
function readmeScript(): string {
  const blocks = [...readFileSync("README.md", "utf8").matchAll(/```bash\n([\s\S]*?)```/g)].map(
    ([, code]) => code ?? "",
  );
  return ["set -euo pipefail", ...blocks.filter((code) => code.includes("curl "))].join("\n");
}

storeSuite("the README", (store) => {
  it("has curl commands that work as printed", async () => {
    expect(store.container.hasRegistration(CART_RECOVERY_MODULE)).toBe(true);
    const script = readmeScript();
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
