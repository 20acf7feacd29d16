import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../../..");
const GUIDE = readFileSync(join(ROOT, "docs/storefront-nextjs.md"), "utf8");

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

function faultsOf(files: Record<string, string>): string[] {
  mkdirSync(join(ROOT, ".tmp"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".tmp/guide-"));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    });
    const program = ts.createProgram(paths, {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      jsx: ts.JsxEmit.Preserve,
      allowImportingTsExtensions: true,
      allowJs: true,
      checkJs: true,
      strict: true,
      // JavaScript has no types for its parameters.
      noImplicitAny: false,
      noEmit: true,
      skipLibCheck: true,
      types: ["node"],
      paths: {
        "@lib/*": [join(folder, "src/lib/*")],
        "medusa-cart-recovery/storefront": [join(ROOT, "src/storefront/index.ts")],
        "medusa-cart-recovery/storefront/react": [join(ROOT, "src/storefront/react/index.ts")],
      },
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
    expect(faultsOf({ ...STARTER, ...files })).toEqual([]);
  }, 120_000);

  it("would not have code that does not", () => {
    const page = files["src/app/[countryCode]/(main)/recover/page.tsx"] ?? "";
    const broken = page.replace("action={restoreRecoveredCart}", "action={42}");
    expect(faultsOf({ ...STARTER, ...files, "src/broken.tsx": broken })).toEqual([
      expect.stringContaining("Type 'number' is not assignable"),
    ]);
  }, 120_000);
});
