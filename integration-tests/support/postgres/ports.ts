import { createServer } from "node:net";

/** A port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === "object" ? settle(address.port) : fail(new Error("no port")),
      );
    });
  });
}

export async function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", () => settle(false));
    server.listen(port, "localhost", () => server.close(() => settle(true)));
  });
}
