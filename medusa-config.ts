// The store that the tests and the demo run the plugin in. It is not part of the package.
//
// Medusa loads the project's src/ as the application's own code, so nothing has to be built first.
// The packed plugin is tested apart, as a store uses it: see integration-tests/package/.
import { defineConfig } from "@medusajs/framework/utils";

export default defineConfig({
  admin: { disable: process.env.DISABLE_ADMIN === "1" },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
    },
  },
  modules: [
    {
      resolve: "./src/modules/cart-recovery",
      options: {
        secret: process.env.CART_RECOVERY_SECRET ?? "not a secret: only tests and the demo sign with it",
        backendUrl: process.env.CART_RECOVERY_BACKEND_URL ?? "http://localhost:9000",
        channel: process.env.CART_RECOVERY_CHANNEL ?? "email",
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
          {
            resolve: "./src/providers/notification-smtp",
            id: "smtp",
            options: {
              channels: ["email"],
              url: process.env.SMTP_URL ?? "smtp://localhost:1025",
              from: process.env.SMTP_FROM ?? "Demo store <store@shop.internal>",
            },
          },
        ],
      },
    },
  ],
});
