import { prepareStore } from "./prepare-store";
import { publishPreparedStore } from "./prepared-store";

/** Once per run, before the first spec. */
export default async function globalSetup(): Promise<void> {
  publishPreparedStore(await prepareStore());
}
