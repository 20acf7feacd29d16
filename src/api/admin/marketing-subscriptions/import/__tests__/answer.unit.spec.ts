import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setImmediate as nextMoment } from "node:timers/promises";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type Answer, openAnswer } from "../answer";

const PROGRESS = { phase: "applying", bytes: 75, rows: 1 } as const;

describe("an import that is answered line by line", () => {
  let server: Server;
  let client: Socket;
  let response: ServerResponse;
  let answer: Answer;
  const faults: Error[] = [];

  /** Its client asked, and has not read a byte of the answer. */
  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "setTimeout", "clearTimeout"] });
    faults.length = 0;
    server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    client = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
    client.write("POST / HTTP/1.1\r\nhost: shop.internal\r\naccept: application/x-ndjson\r\ncontent-length: 0\r\n\r\n");
    const [request, res] = (await once(server, "request")) as [IncomingMessage, ServerResponse];
    response = res;
    response.on("error", (error) => faults.push(error));
    answer = openAnswer(request as MedusaRequest, response as MedusaResponse);
  });

  afterEach(async () => {
    jest.useRealTimers();
    client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** More than the connection takes without being read. */
  function fillUp(): void {
    for (let lines = 0; lines < 200_000; lines++) answer.progress(PROGRESS);
  }

  it("tells of its progress again each second", async () => {
    answer.progress(PROGRESS);
    jest.advanceTimersByTime(2000);
    answer.end({ kind: "busy" });
    const chunks: Buffer[] = [];
    client.on("data", (chunk) => chunks.push(chunk)).resume();
    await once(response, "close");
    while (!Buffer.concat(chunks).toString().endsWith("0\r\n\r\n")) await nextMoment();
    expect(
      Buffer.concat(chunks)
        .toString()
        .match(/"progress"/g),
    ).toHaveLength(3);
  });

  it.each<[string, () => unknown]>([
    ["has ended", () => answer.end({ kind: "busy" })],
    ["has failed", () => answer.fail()],
  ])("tells nothing more once it %s, also to who has not read it yet", async (_, end) => {
    fillUp();
    end();
    expect(response.writableFinished).toBe(false);
    jest.advanceTimersByTime(5000);
    await nextMoment();
    expect(faults).toEqual([]);
  });
});
