// node exec.mjs SCRIPT: what `medusa exec SCRIPT` does, without loading the command line for it.
import exec from "@medusajs/medusa/commands/exec";

await exec.default({ file: process.argv[2], args: [] });
