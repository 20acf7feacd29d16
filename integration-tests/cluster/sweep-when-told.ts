import { createInterface } from "node:readline";
import type { ExecArgs } from "@medusajs/framework/types";
import { sweep } from "../../src/workflows";

/** For `medusa exec`: a Medusa process of its own that sweeps at each word of its parent, and says what it did, or why it could not. */
export default async function sweepWhenTold({ container }: ExecArgs): Promise<void> {
  process.stdout.write("READY\n");
  for await (const _word of createInterface({ input: process.stdin })) {
    const result = await sweep(container).catch((error: unknown) => ({ error: String(error) }));
    process.stdout.write(`RESULT ${JSON.stringify(result)}\n`);
  }
}
