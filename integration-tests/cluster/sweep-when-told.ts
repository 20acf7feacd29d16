import { once } from "node:events";
import type { ExecArgs } from "@medusajs/framework/types";
import { sweep } from "../../src/workflows";

/** For `medusa exec`: a Medusa process of its own that sweeps at the parent's word, and says what it did. */
export default async function sweepWhenTold({ container }: ExecArgs): Promise<void> {
  process.stdout.write("READY\n");
  await once(process.stdin, "data");
  process.stdout.write(`RESULT ${JSON.stringify(await sweep(container))}\n`);
}
