// The store that the tests and the demo run the plugin in. It is not part of the package.
//
// Medusa loads the project's src/ as the application's own code, so nothing has to be built first.
// The packed plugin is tested apart, as a store uses it: see integration-tests/package/.
import { defineConfig, Modules } from "@medusajs/framework/utils";

function workerModeFrom(mode: string | undefined): "shared" | "server" | "worker" {
  return mode === "server" || mode === "worker" ? mode : "shared";
}

/** Further options of a test, as JSON. */
function optionsFrom(json: string | undefined): Record<string, unknown> {
  return json === undefined ? {} : (JSON.parse(json) as Record<string, unknown>);
}

const { REDIS_URL: redisUrl } = process.env;

/** How an operator of several instances shares events, workflows and locks between them. */
const redisModules = [
  { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
  { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
  {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        { resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl } },
      ],
    },
  },
];

/** Medusa's modules that are not asked for anything by a sweep; a test's process that only sweeps goes without them. */
const unusedBySweeps = [
  Modules.AUTH,
  Modules.USER,
  Modules.SEARCH,
  Modules.SETTINGS,
  Modules.FILE,
  Modules.FULFILLMENT,
  Modules.TAX,
  Modules.REGION,
  Modules.PRODUCT,
  Modules.PRICING,
  Modules.PROMOTION,
  Modules.PAYMENT,
  Modules.STOCK_LOCATION,
  Modules.INVENTORY,
];

export default defineConfig({
  admin: { disable: process.env.DISABLE_ADMIN === "1" },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    ...(process.env.DATABASE_POOL_MAX && {
      databaseDriverOptions: { pool: { max: Number(process.env.DATABASE_POOL_MAX) } },
    }),
    ...(redisUrl && { redisUrl }),
    workerMode: workerModeFrom(process.env.MEDUSA_WORKER_MODE),
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
    },
  },
  modules: [
    ...(redisUrl ? redisModules : []),
    ...(process.env.ONLY_SWEEPS === "1" ? unusedBySweeps.map((key) => ({ key, disable: true })) : []),
    {
      resolve: "./src/modules/cart-recovery",
      options: {
        secret: process.env.CART_RECOVERY_SECRET ?? "not a secret: only tests and the demo sign with it",
        backendUrl: process.env.CART_RECOVERY_BACKEND_URL ?? "http://localhost:9000",
        channel: process.env.CART_RECOVERY_CHANNEL ?? "email",
        ...optionsFrom(process.env.CART_RECOVERY_OPTIONS),
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: process.env.FEED_PROVIDER ?? "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: (process.env.FEED_CHANNELS ?? "feed").split(",") },
          },
          {
            resolve: "./src/providers/notification-smtp",
            id: "smtp",
            options: {
              channels: ["email"],
              url: process.env.SMTP_URL ?? "smtp://localhost:1025",
              from: process.env.SMTP_FROM ?? "Demo store <store@shop.internal>",
              ...optionsFrom(process.env.SMTP_OPTIONS),
            },
          },
        ],
      },
    },
  ],
});
