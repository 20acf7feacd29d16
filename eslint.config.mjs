import js from "@eslint/js";
import medusa from "@medusajs/eslint-plugin";
import reactHooks from "eslint-plugin-react-hooks";
import importSort from "eslint-plugin-simple-import-sort";
import tseslint from "typescript-eslint";

const TESTS = [".ci/**", "integration-tests/**", "demo/**", "bench/**", "scripts/**", "**/__tests__/**", "*.ts"];

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "**/.medusa/",
      ".demo/",
      ".tmp/",
      "**/dist/",
      "coverage/",
      "src/modules/*/migrations/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  // Without its own list of ignored files, which has all tests; its rules are for src/ alone.
  medusa.configs.strict
    .filter(({ ignores, ...rest }) => ignores === undefined || Object.keys(rest).some((key) => key !== "name"))
    .map((config) => (config.files ? { ...config, ignores: [...(config.ignores ?? []), ...TESTS] } : config)),
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.check.json", "./src/admin/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "import-sort": importSort },
    rules: {
      // One block: Node's, packages', ours from afar to near.
      "import-sort/imports": ["error", { groups: [["^\\u0000", "^node:", "^@?\\w", "^\\.\\.", "^\\."]] }],
      "import-sort/exports": "error",

      eqeqeq: "error",
      "no-console": "error",
      "object-shorthand": "error",

      // Shapes are written as `type`: unions and objects alike.
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // An empty text is as good as none.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true, boolean: true } }],
      // Numbers read well in messages.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => done()` is how a callback's result is dropped.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ["src/**"],
    ignores: TESTS,
    rules: {
      // Ids share the host's namespace: they carry the prefix `cart-recovery-`, file and export names do not.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
    },
  },
  {
    // Where an error becomes an HTTP status it is a MedusaError; elsewhere it need not know Medusa.
    files: ["src/**"],
    ignores: [...TESTS, "src/api/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: ["src/domain/**"],
    ignores: TESTS,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex:
                "^(@medusajs/|node:(?!crypto$|url$))|/(modules|workflows|api|providers|subscribers|jobs|links|admin)/",
              message: "What decides is pure: it imports nothing of Medusa and does no I/O (DESIGN, section 1).",
            },
          ],
        },
      ],
    },
  },
  {
    // What another package declared as an interface can only be added to as one.
    files: ["**/*.d.ts"],
    rules: { "@typescript-eslint/consistent-type-definitions": "off" },
  },
  {
    files: ["src/admin/**/*.{ts,tsx}", "src/storefront/react/**", "demo/**/*.tsx"],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: TESTS,
    rules: {
      "no-console": "off",
      // A test says what it expects of an answer by giving it a type.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // Callbacks that may wait need not.
      "@typescript-eslint/require-await": "off",
      // expect.objectContaining() and its like are `any`.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        __dirname: "readonly",
        console: "readonly",
        module: "writable",
        process: "readonly",
        setTimeout: "readonly",
      },
    },
  },
);
