import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, relative, resolve } from "node:path";
import { describe } from "../lib/problem";
import type { StoreConfig } from "../store/src/sdk";

const ROOT = resolve(__dirname, "../store");
const PICTURES = resolve(__dirname, "../products/pictures");
const FILES = /^\/(assets|pictures)\//;
const MAX_BODY_BYTES = 10_000;
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

/** What the store's page asks of the demo: things that only an admin may do. */
export type StorefrontBackend = {
  /** Null until the store is seeded. */
  config(): StoreConfig | null;
  expireCart(cartId: string): Promise<{ reasons: string[] }>;
};

export type Storefront = { url: string; stop(): Promise<void> };

/** Builds the example store (about two seconds, no network) and serves it on loopback. */
export async function startStorefront(options: {
  outDir: string;
  port: number;
  backend: StorefrontBackend;
}): Promise<Storefront> {
  // Only built with Vite: its servers end the whole process by themselves on SIGTERM and at the end of standard input.
  const { build } = await import("vite");
  await build({ root: ROOT, logLevel: "error", build: { outDir: options.outDir, emptyOutDir: true } });
  return serveStorefront(options);
}

/** Serves what was built. */
export async function serveStorefront({
  outDir,
  port,
  backend,
}: {
  outDir: string;
  port: number;
  backend: StorefrontBackend;
}): Promise<Storefront> {
  const files = new Map([...readFolder(outDir, "/"), ...readFolder(PICTURES, "/pictures/")]);
  const server = createServer((request, response) => void answer(request, response, { files, backend }));
  await new Promise<void>((settle, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", settle);
  });
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

type Files = Map<string, { type: string; content: Buffer }>;

/** All files below a folder, by the path they are served at. */
function readFolder(folder: string, base: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      return [base + relative(folder, file), { type, content: readFileSync(file) }];
    }),
  );
}

type Served = { files: Files; backend: StorefrontBackend };

async function answer(request: IncomingMessage, response: ServerResponse, { files, backend }: Served): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/demo/expire" && request.method === "POST") return expire(request, response, backend);
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
  if (pathname === "/config.json") {
    const config = backend.config();
    sendJson(response, config ? 200 : 503, config ?? { message: "The store is still being set up." });
    return;
  }
  // The pages are drawn in the browser: every other path is one of them. A recovery token in it has a dot.
  const file = files.get(pathname) ?? (FILES.test(pathname) ? undefined : files.get("/index.html"));
  if (!file) return void response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": file.type,
    "content-length": file.content.length,
    "cache-control": "no-cache",
  });
  response.end(request.method === "HEAD" ? undefined : file.content);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

async function expire(request: IncomingMessage, response: ServerResponse, backend: StorefrontBackend): Promise<void> {
  try {
    // A form on another site cannot send this type without asking first.
    if (request.headers["content-type"] !== "application/json") {
      sendJson(response, 415, { message: "Send JSON." });
      return;
    }
    const body: unknown = JSON.parse(await readBody(request));
    const cartId = typeof body === "object" && body !== null && "cart_id" in body ? body.cart_id : null;
    if (typeof cartId !== "string") {
      sendJson(response, 400, { message: "cart_id is missing." });
      return;
    }
    sendJson(response, 200, await backend.expireCart(cartId));
  } catch (error) {
    sendJson(response, 400, { message: describe(error) });
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MAX_BODY_BYTES) throw new Error("The request is too large.");
  }
  return body;
}
