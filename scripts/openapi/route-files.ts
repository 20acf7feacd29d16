import { readdirSync } from "node:fs";
import { join } from "node:path";

const API = join(__dirname, "../../src/api");

/** `GET /store/carts/:id`, … as Medusa makes them from the files, in alphabetical order. */
export async function routesOfFiles(): Promise<string[]> {
  const files = readdirSync(API, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
  const routes = await Promise.all(
    files.map(async (file) => {
      const path = `/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, ":$1")}`;
      const exported = (await import(join(API, file))) as object;
      const methods = Object.keys(exported).filter((name) => /^[A-Z]+$/.test(name));
      return methods.map((method) => `${method} ${path}`);
    }),
  );
  return routes.flat().sort();
}
