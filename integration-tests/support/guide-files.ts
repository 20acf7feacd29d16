import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The guide for Medusa's Next.js starter. */
const GUIDE = readFileSync(join(__dirname, "../../docs/storefront-nextjs.md"), "utf8");

/** What the guide's code takes from the starter's own files. */
export const STARTER_FILES: Readonly<Record<string, string>> = {
  "src/lib/config.ts": 'import Medusa from "@medusajs/js-sdk";\nexport declare const sdk: Medusa;',
  "src/lib/data/cookies.ts": `
    export declare function getAuthHeaders(): Promise<{ authorization: string } | {}>;
    export declare function getCacheTag(tag: string): Promise<string>;
    export declare function getCartId(): Promise<string | undefined>;
    export declare function setCartId(cartId: string): Promise<void>;`,
};

/** The guide's files, by the name in their first line; its plain JavaScript, which is no file, as `plain.js`. */
export function guideFiles(): Record<string, string> {
  const blocks = [...GUIDE.matchAll(/```(tsx?|js)\n([\s\S]*?)```/g)];
  return Object.fromEntries(
    blocks.map(([, language, code = ""]) => [/^\/\/ (src\/\S.*)\n/.exec(code)?.[1] ?? `plain.${language}`, code]),
  );
}
