// Reads a mail's HTML on stdin, and prints as JSON which of its features each of the mail programs given as arguments does
// not know, by caniemail.com. A process of its own, because the package is an ES module, which jest cannot load.
import { text } from "node:stream/consumers";
import { caniemail } from "caniemail";

const html = await text(process.stdin);
const { issues } = caniemail({ clients: process.argv.slice(2), html });
const unsupported = [...issues.errors].map(([client, features]) => [client, features.map(({ title }) => title)]);
console.log(JSON.stringify(Object.fromEntries(unsupported)));
