import { resolve } from "node:path";
import { defineConfig } from "vite";

const KIT = resolve(import.meta.dirname, "../../src/storefront");

export default defineConfig({
  // As in a store that installed the package, but from its source: nothing has to be built first.
  resolve: {
    alias: [
      { find: /^medusa-cart-recovery\/storefront\/react$/, replacement: `${KIT}/react/index.ts` },
      { find: /^medusa-cart-recovery\/storefront$/, replacement: `${KIT}/index.ts` },
    ],
  },
});
