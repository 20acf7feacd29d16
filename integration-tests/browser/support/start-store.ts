import { ADMIN_LOGIN, createStoreApp } from "../../package/store-app";
import { copyTemplate } from "../../support/databases";
import { type JsonClient, jsonClient } from "../../support/http-client";
import type { SeededStore } from "../../support/seed-store";
import { type SmtpInbox, startSmtpInbox } from "../../support/smtp-inbox";
import { preparedStore } from "./prepared-store";

export type RunningStore = {
  url: string;
  seeded: SeededStore;
  inbox: SmtpInbox;
  /** The admin API, as the merchant who is logged in in the browser. */
  admin: JsonClient;
  /** The store API, as a storefront. */
  store: JsonClient;
  databaseUrl: string;
  stop(): Promise<void>;
};

/** A server with the built admin, on a database and with a mail server of its own. */
export async function startStore(name: string): Promise<RunningStore> {
  const prepared = preparedStore();
  if (!prepared) throw new Error("No store was prepared: browser tests are started with `npm run test:browser`");
  const { folder, seeded, template } = prepared;
  const inbox = await startSmtpInbox();
  const database = await copyTemplate(template, `browser_${name.toLowerCase().replace(/\W+/g, "_")}`);
  const app = await createStoreApp({ folder, databaseUrl: database.url, smtpUrl: inbox.url, built: true });
  const stop = async () => {
    await app.stop();
    await inbox.close();
    await database.drop();
  };
  try {
    await app.start();
    const { token } = await jsonClient(app.url, {}).post<{ token: string }>("/auth/user/emailpass", ADMIN_LOGIN);
    return {
      url: app.url,
      seeded,
      inbox,
      admin: jsonClient(app.url, { authorization: `Bearer ${token}` }),
      store: jsonClient(app.url, { "x-publishable-api-key": seeded.publishableKey }),
      databaseUrl: database.url,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
