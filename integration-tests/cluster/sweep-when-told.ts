import { createInterface } from "node:readline";
import type { ExecArgs } from "@medusajs/framework/types";
import { sweep } from "../../src/workflows";

/** For `medusa exec`: a Medusa process of its own that sweeps at each word of its parent, and says what it did. */
export default async function sweepWhenTold({ container }: ExecArgs): Promise<void> {
  process.stdout.write("READY\n");
  for await (const _word of createInterface({ input: process.stdin })) {
    process.stdout.write(`RESULT ${JSON.stringify(await sweep(container))}\n`);
  }
}
