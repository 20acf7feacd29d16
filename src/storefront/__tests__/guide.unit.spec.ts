import { guideFiles, STARTER_FILES } from "../../../integration-tests/support/guide-files";
import { faultsOf } from "../../../integration-tests/support/type-check";

/** What the guide's code takes from Next, which is not installed here. `npm run test:package` compiles it against Next itself. */
const NEXT = {
  "next.d.ts": `
    /// <reference types="react/canary" />
    declare module "next/cache" { export function revalidateTag(tag: string): undefined; }
    declare module "next/navigation" { export function redirect(url: string, type?: "push" | "replace"): never; }`,
};

const check = (more: Record<string, string>) =>
  faultsOf({ ...STARTER_FILES, ...NEXT, ...more }, { "@lib/*": "src/lib/*" });

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
