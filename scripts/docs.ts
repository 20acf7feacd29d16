// npm run docs
//
// Writes the parts of the documentation that follow from the code: docs/configuration.md from the schemas.
import { writeFileSync } from "node:fs";
import { CONFIGURATION_PAGE, configurationPage } from "./configuration/page";

async function main(): Promise<void> {
  writeFileSync(CONFIGURATION_PAGE, await configurationPage());
}

void main();
