// A mail server in a process of its own that takes everything and keeps nothing: `node --import tsx smtp-sink.ts`.
//
// It says its port over IPC, and answers each message with how many mails, and how many bytes of them, it has taken.
import { type AddressInfo, createServer, type Socket } from "node:net";

const END = Buffer.from("\r\n.\r\n");

let mails = 0;
let bytes = 0;

function serve(socket: Socket): void {
  let inBody = false;
  let pending = "";
  let tail = Buffer.alloc(0);
  const say = (line: string) => void socket.write(`${line}\r\n`);

  function readBody(chunk: Buffer): void {
    bytes += chunk.length;
    tail = Buffer.concat([tail, chunk]).subarray(-END.length);
    if (tail.equals(END)) {
      inBody = false;
      tail = Buffer.alloc(0);
      mails++;
      say("250 2.0.0 Ok");
    }
  }

  function readCommands(chunk: Buffer): void {
    pending += chunk.toString("latin1");
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      const command = pending.slice(0, 4).toUpperCase();
      pending = pending.slice(end + 2);
      inBody = command === "DATA";
      say(inBody ? "354 Go on" : command === "QUIT" ? "221 Bye" : "250 Ok");
    }
  }

  socket.setNoDelay(true);
  socket.on("data", (chunk: Buffer) => (inBody ? readBody(chunk) : readCommands(chunk)));
  socket.on("error", () => undefined);
  say("220 sink ESMTP");
}

const server = createServer(serve);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ mails, bytes }));
// Whoever started it is gone.
process.on("disconnect", () => process.exit(0));
