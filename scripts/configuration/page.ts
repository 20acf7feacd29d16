import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { optionsSchema } from "../../src/modules/cart-recovery/options";
import { settingsSchema } from "../../src/modules/cart-recovery/settings";
import { smtpOptionsSchema } from "../../src/providers/notification-smtp/options";
import { schemaOf } from "./describe-values";
import { PLUGIN_OPTIONS, SETTINGS, SMTP_OPTIONS } from "./descriptions";
import { configurationTable } from "./table";

export const CONFIGURATION_PAGE = join(__dirname, "../../docs/configuration.md");

const TABLES = {
  "plugin options": () => configurationTable(schemaOf(optionsSchema), PLUGIN_OPTIONS),
  "provider options": () => configurationTable(schemaOf(smtpOptionsSchema), SMTP_OPTIONS),
  settings: () => configurationTable(schemaOf(settingsSchema), SETTINGS),
};

/** The page as it should be: its own words, and between its marks the tables as the schemas have them now. */
export async function configurationPage(): Promise<string> {
  let page = readFileSync(CONFIGURATION_PAGE, "utf8");
  for (const [name, table] of Object.entries(TABLES)) {
    const start = `<!-- ${name}: made by npm run docs -->`;
    const [before, rest] = page.split(start);
    const after = rest?.split("<!-- end -->");
    if (before === undefined || after === undefined)
      throw new Error(`docs/configuration.md has no place for the ${name}`);
    page = [before, start, "\n\n", table(), "\n\n<!-- end -->", after.slice(1).join("<!-- end -->")].join("");
  }
  return format(page, { ...(await resolveConfig(CONFIGURATION_PAGE)), parser: "markdown" });
}
