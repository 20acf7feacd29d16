// npm run docs
//
// Writes the parts of the documentation that follow from the code: docs/configuration.md from the schemas, and
// docs/openapi.json from the validators of the routes.
import { writeFileSync } from "node:fs";
import { CONFIGURATION_PAGE, configurationPage } from "./configuration/page";
import { OPENAPI_FILE, openApiDocument } from "./openapi/document";

async function main(): Promise<void> {
  writeFileSync(CONFIGURATION_PAGE, await configurationPage());
  writeFileSync(OPENAPI_FILE, await openApiDocument());
}

void main();
