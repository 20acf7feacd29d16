// The same store without the plugin: what a shopper's requests take there is what the plugin's are compared with.
import { defineConfig } from "@medusajs/framework/utils";

export default defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:8000,http://localhost:9000",
    },
  },
});
