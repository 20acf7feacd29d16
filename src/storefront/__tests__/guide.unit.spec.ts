import { readFileSync } from "node:fs";
import { faultsOf } from "../../../integration-tests/support/type-check";

const GUIDE = readFileSync("docs/storefront-nextjs.md", "utf8");

/**
 * What the guide's code takes from the starter's own files, and from Next: the declarations that it uses, as next@15.3 has
 * them. React and Medusa's packages are the real ones.
 */
const STARTER: Record<string, string> = {
  "src/lib/config.ts": 'import Medusa from "@medusajs/js-sdk";\nexport declare const sdk: Medusa;',
  "src/lib/data/cookies.ts": `
    export declare function getAuthHeaders(): Promise<{ authorization: string } | {}>;
    export declare function getCacheTag(tag: string): Promise<string>;
    export declare function getCartId(): Promise<string | undefined>;
    export declare function setCartId(cartId: string): Promise<void>;`,
  "next.d.ts": `
    /// <reference types="react/canary" />
    declare module "next/cache" { export function revalidateTag(tag: string): undefined; }
    declare module "next/navigation" { export function redirect(url: string, type?: "push" | "replace"): never; }`,
};

/** The guide's files, by the name in their first line; its plain JavaScript, which is no file, as `plain.js`. */
function guideFiles(): Record<string, string> {
  const blocks = [...GUIDE.matchAll(/```(tsx?|js)\n([\s\S]*?)```/g)];
  return Object.fromEntries(
    blocks.map(([, language, code = ""]) => [/^\/\/ (src\/\S.*)\n/.exec(code)?.[1] ?? `plain.${language}`, code]),
  );
}

const check = (more: Record<string, string>) => faultsOf({ ...STARTER, ...more }, { "@lib/*": "src/lib/*" });

describe("the guide for Medusa's Next.js starter", () => {
  const files = guideFiles();

  it("has the files that it speaks of", () => {
    expect(Object.keys(files)).toEqual([
      "src/lib/data/cart-recovery.ts",
      "src/modules/checkout/components/promotional-consent/index.tsx",
      "src/app/[countryCode]/(main)/recover/page.tsx",
      "plain.js",
    ]);
  });

  it("has code that compiles", () => {
    expect(check(files)).toEqual([]);
  }, 120_000);

  it("would not have code that does not", () => {
    const page = files["src/app/[countryCode]/(main)/recover/page.tsx"] ?? "";
    const broken = page.replace("action={restoreRecoveredCart}", "action={42}");
    expect(check({ ...files, "src/broken.tsx": broken })).toEqual([
      expect.stringContaining("Type 'number' is not assignable"),
    ]);
  }, 120_000);
});
