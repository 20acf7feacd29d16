// Five kinds of tests, chosen by the runner in integration-tests/support/run.ts.
const testMatch = {
  unit: ["<rootDir>/src/**/__tests__/**/*.unit.spec.[jt]s?(x)"],
  modules: ["<rootDir>/integration-tests/modules/**/*.spec.ts"],
  http: ["<rootDir>/integration-tests/http/**/*.spec.ts"],
  cluster: ["<rootDir>/integration-tests/cluster/**/*.spec.ts"],
  browser: ["<rootDir>/integration-tests/browser/**/*.spec.ts"],
};

const kind = process.env.TEST_TYPE ?? "unit";

// Booting takes seconds on an idle machine and minutes on a busy one; what a test proves has deadlines of its own.
const TEST_TIMEOUTS_MS = { unit: 30_000, modules: 120_000, http: 120_000, cluster: 300_000, browser: 300_000 };

/** @type {import("jest").Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: testMatch[kind],
  // As .swcrc says.
  transform: { "^.+\\.[jt]sx?$": "@swc/jest" },
  transformIgnorePatterns: ["/node_modules/"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.demo/"],
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  ...(kind === "browser" && {
    globalSetup: "<rootDir>/integration-tests/browser/support/global-setup.ts",
    globalTeardown: "<rootDir>/integration-tests/browser/support/global-teardown.ts",
  }),
  testTimeout: TEST_TIMEOUTS_MS[kind],
};
