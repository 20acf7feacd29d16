// node exec.mjs SCRIPT: what `medusa exec SCRIPT` does, without loading the command line for it. Required, not imported: Node
// parses each CommonJS file that is imported once more.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const exec = require("@medusajs/medusa/commands/exec");

await exec.default({ file: process.argv[2], args: [] });
