import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { withoutNpm } from "./store-app";

const ROOT = join(__dirname, "../..");
/** Both entries together, minified and gzipped, without React. */
const MAX_BYTES = 4096;

/** The newest React that the kit promises to work with; everything else here runs with React 18. */
const REACT = "^19.0.0";

export type StorefrontApp = {
  /** Bytes of both entries; fails when they are more than promised. */
  checkSize(): Promise<number>;
  install(): void;
  typecheck(): void;
  render(): void;
};

/** A storefront with React 19 and without Medusa's server that uses the kit, in its ESM and its CommonJS form. */
export function createStorefrontApp({ folder, tarball }: { folder: string; tarball: string }): StorefrontApp {
  const env = withoutNpm(process.env);
  writeFiles(folder, tarball);
  const run = (command: string, args: string[]) =>
    void execFileSync(command, args, { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });

  return {
    async checkSize() {
      const all = await bundle(
        folder,
        'export * from "medusa-cart-recovery/storefront/react"; export * from "medusa-cart-recovery/storefront";',
      );
      const one = await bundle(folder, 'export { getCheckoutSession } from "medusa-cart-recovery/storefront";');
      const size = gzipSync(all).length;
      if (size >= MAX_BYTES)
        throw new Error(`The storefront kit has ${size} bytes gzipped; ${MAX_BYTES} are the limit`);
      if (one.includes("recovery-links"))
        throw new Error("What a storefront does not import is in its bundle all the same");
      return size;
    },
    install() {
      run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"]);
      if (existsSync(join(folder, "node_modules/@medusajs/framework"))) {
        throw new Error("Installing the kit in a storefront brings Medusa's server along");
      }
    },
    typecheck: () => run(join(folder, "node_modules/.bin/tsc"), []),
    render() {
      for (const file of ["render.mjs", "render.cjs"]) run(process.execPath, [file]);
    },
  };
}

async function bundle(folder: string, code: string): Promise<string> {
  const entry = join(folder, "entry.mjs");
  writeFileSync(entry, code);
  const { build } = await import("vite");
  const output = await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: "esbuild", lib: { entry, formats: ["cjs"] }, rollupOptions: { external: /^react/ } },
  });
  const [first] = [output].flat();
  if (!first || !("output" in first)) throw new Error("Vite made no bundle");
  return first.output.map((chunk) => ("code" in chunk ? chunk.code : "")).join("");
}

function writeFiles(folder: string, tarball: string): void {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  const files: Record<string, string> = {
    "package.json": json({
      name: "a-storefront",
      private: true,
      dependencies: {
        "@medusajs/js-sdk": devDependencies["@medusajs/js-sdk"],
        "@medusajs/types": devDependencies["@medusajs/js-sdk"],
        react: REACT,
        "react-dom": REACT,
        "medusa-cart-recovery": `file:${tarball}`,
      },
      devDependencies: {
        "@types/react": REACT,
        "@types/node": devDependencies["@types/node"],
        typescript: devDependencies.typescript,
      },
    }),
    "tsconfig.json": json({
      compilerOptions: {
        target: "ES2022",
        lib: ["ES2023", "DOM", "DOM.Iterable"],
        module: "Node16",
        moduleResolution: "Node16",
        jsx: "react-jsx",
        strict: true,
        noEmit: true,
        types: ["node"],
        skipLibCheck: true,
      },
      include: ["*.tsx", "*.mts", "*.cts"],
    }),
    "checkout.tsx": CHECKOUT,
    "esm.mts": ESM,
    "cjs.cts": 'import kit = require("medusa-cart-recovery/storefront");\nexport const ticked = kit.startsTicked;\n',
    "render.mjs": `import * as kit from "medusa-cart-recovery/storefront";\nimport * as parts from "medusa-cart-recovery/storefront/react";\nimport { createElement, version } from "react";\nimport { renderToString } from "react-dom/server";\n${RENDER}`,
    "render.cjs": `const kit = require("medusa-cart-recovery/storefront");\nconst parts = require("medusa-cart-recovery/storefront/react");\nconst { createElement, version } = require("react");\nconst { renderToString } = require("react-dom/server");\n${RENDER}`,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

const CHECKOUT = `import Medusa from "@medusajs/js-sdk";
import type { HttpTypes } from "@medusajs/types";
import { type CheckoutSession, restoreCart, setPromotionalConsent } from "medusa-cart-recovery/storefront";
import { PromotionalConsentCheckbox, useRecoveryLink } from "medusa-cart-recovery/storefront/react";

const sdk = new Medusa({ baseUrl: "http://localhost:9000", publishableKey: "pk" });
const restore = (token: string) => restoreCart<HttpTypes.StoreCart>(sdk, token);

export function Contact({ session }: { session: CheckoutSession }) {
  return (
    <PromotionalConsentCheckbox
      session={session}
      onAnswer={(answer) => setPromotionalConsent(sdk, session.cart_id, answer)}
    />
  );
}

export function Recover({ token }: { token: string }) {
  const { state, restore: press } = useRecoveryLink(token, restore);
  if (state.status === "restored") return <p>{state.cart.email}</p>;
  return <button onClick={press}>{state.status === "failed" ? state.error.code : "Back to my cart"}</button>;
}
`;

const ESM = `import { getCheckoutSession, type CheckoutSession, type MedusaSdk } from "medusa-cart-recovery/storefront";

export async function consentText(sdk: MedusaSdk, cartId: string): Promise<string | null> {
  const result = await getCheckoutSession(sdk, cartId);
  if (!result.ok) return null;
  const session: CheckoutSession = result.checkout_session;
  return session.consent_prompt?.text ?? null;
}
`;

const RENDER = `const session = {
  id: "chks_1", cart_id: "cart_1", status: "open", consent: { promotions: null },
  consent_prompt: { prechecked: true, text: "Remind me", text_version: "en-1", locale: "en" },
};
const markup = renderToString(createElement(parts.PromotionalConsentCheckbox, { session }));
if (!version.startsWith("19.")) throw new Error("This is React " + version);
if (!markup.includes("Remind me") || !markup.includes("checked")) throw new Error(markup);
if (!kit.startsTicked(session)) throw new Error("The prompt is prechecked, the box is not ticked");
`;
