import { parseArgs } from "node:util";
import { Problem } from "./lib/problem";

export type Options = {
  /** Play the demo, print its result as one line of JSON, and exit. */
  once: boolean;
  help: boolean;
};

export const HELP = `npm run demo             a store with the plugin, an inbox, and one abandoned cart won back; then stays up
npm run demo -- --once   the same, checked, with one line of JSON at the end; exit code 0 or 1

Its state is kept in .demo/; delete that folder to start afresh.`;

export function parseOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: { once: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
    });
    return { once: values.once, help: values.help };
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}
