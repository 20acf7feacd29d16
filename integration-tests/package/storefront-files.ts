import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { guideFiles, STARTER_FILES } from "../support/guide-files";

const ROOT = join(__dirname, "../..");

/** The newest React that the kit promises to work with; everything else here runs with React 18. */
const REACT = "^19.0.0";

/** That of Medusa's starter; for its types alone. */
const NEXT = "~15.3.0";

const STRICT = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable"],
  strict: true,
  noEmit: true,
  types: ["node"],
  skipLibCheck: true,
};

/** A storefront without Medusa's server that uses the kit in each way that there is. */
export function writeStorefrontFiles(folder: string, tarball: string): void {
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
        next: NEXT,
        typescript: devDependencies.typescript,
      },
    }),
    "tsconfig.json": json({
      compilerOptions: { ...STRICT, module: "Node16", moduleResolution: "Node16", jsx: "react-jsx" },
      include: ["*.tsx", "*.mts", "*.cts"],
    }),
    "starter/tsconfig.json": json({
      compilerOptions: {
        ...STRICT,
        module: "ESNext",
        moduleResolution: "Bundler",
        jsx: "preserve",
        paths: { "@lib/*": ["./src/lib/*"] },
      },
      include: ["src"],
    }),
    ...inFolder("starter", { ...STARTER_FILES, ...guideFiles() }),
    "checkout.tsx": CHECKOUT,
    "use.cjs": USE,
    "esm.mts": ESM,
    "cjs.cts": 'import kit = require("medusa-cart-recovery/storefront");\nexport const ticked = kit.startsTicked;\n',
    "render.mjs": `import * as kit from "medusa-cart-recovery/storefront";\nimport * as parts from "medusa-cart-recovery/storefront/react";\nimport { createElement, version } from "react";\nimport { renderToString } from "react-dom/server";\n${RENDER}`,
    "render.cjs": `const kit = require("medusa-cart-recovery/storefront");\nconst parts = require("medusa-cart-recovery/storefront/react");\nconst { createElement, version } = require("react");\nconst { renderToString } = require("react-dom/server");\n${RENDER}`,
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function inFolder(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
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

const SESSION = `{
  id: "chks_1", cart_id: "cart_1", status: "open", consent: { promotions: null },
  consent_prompt: { prechecked: true, text: "Remind me", text_version: "en-1", locale: "en" },
}`;

const USE = `const assert = require("node:assert/strict");
const { JSDOM } = require(process.env.JSDOM);
const { window } = new JSDOM("<form></form>", { url: "http://localhost" });
const { document, navigator } = window;
for (const [name, value] of Object.entries({ window, document, navigator, IS_REACT_ACT_ENVIRONMENT: true })) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}
const { act, createElement, StrictMode } = require("react");
const { createRoot } = require("react-dom/client");
const { PromotionalConsentCheckbox, useRecoveryLink } = require("medusa-cart-recovery/storefront/react");

const session = ${SESSION};
const answers = [];
const onAnswer = async (answer) => (answers.push(answer), { ok: true });
const restore = async () => ({ ok: true, cart: { id: "cart_2" }, checkout_session: session, changes: [] });

function Recover() {
  const { state, restore: press } = useRecoveryLink("token", restore);
  return createElement("button", { type: "button", onClick: press }, state.status === "restored" ? state.cart.id : state.status);
}

async function main() {
  const form = document.querySelector("form");
  const box = createElement(PromotionalConsentCheckbox, { session, onAnswer });
  await act(async () => createRoot(form).render(createElement(StrictMode, null, box, createElement(Recover))));
  const [input, button] = [form.querySelector("[type=checkbox]"), form.querySelector("button")];
  assert.equal(input.checked, true);
  assert.equal(button.textContent, "ready");
  await act(async () => input.click());
  await act(async () => button.click());
  assert.deepEqual(answers, [{ promotions: "opt_out", text_version: "en-1" }]);
  assert.equal(button.textContent, "cart_2");
}

main().then(() => process.exit(0));
`;

const RENDER = `const session = ${SESSION};
const markup = renderToString(createElement(parts.PromotionalConsentCheckbox, { session }));
if (!version.startsWith("19.")) throw new Error("This is React " + version);
if (!markup.includes("Remind me") || !markup.includes("checked")) throw new Error(markup);
if (!kit.startsTicked(session)) throw new Error("The prompt is prechecked, the box is not ticked");
`;
