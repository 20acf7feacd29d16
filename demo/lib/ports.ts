import { createServer } from "node:net";
import { findFreePort } from "../../integration-tests/support/postgres";

const NEIGHBOURS = 20;

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nothing on its IPv6 ports.
      settle(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT");
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => settle(true)));
  });
}

/** Browsers try both addresses of `localhost`, so both must be free. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::1"));
}

/**
 * Hands out ports of loopback: the wanted one, else the next free one above it. Never the same one twice. The second demo
 * of a checkout starts looking further up: both may look at the same moment, before either has opened its port.
 */
export class Ports {
  private readonly given = new Set<number>();

  constructor(private readonly demoNumber: number) {}

  async choose(preferred: number): Promise<number> {
    const first = preferred + (this.demoNumber - 1) * NEIGHBOURS;
    for (let port = first; port < first + NEIGHBOURS; port++) {
      if (!this.given.has(port) && (await isFree(port))) return this.give(port);
    }
    return this.give(await findFreePort());
  }

  private give(port: number): number {
    this.given.add(port);
    return port;
  }
}
