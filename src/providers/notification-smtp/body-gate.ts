import { Readable } from "node:stream";

/**
 * Stands between a rendered mail and its SMTP connection, for one mail.
 *
 * nodemailer first reads the body when the server has answered DATA with 354, so the first read is the moment to ask
 * whether the mail may go (checked in nodemailer 10.6.0, `smtp-connection`: `message.pipe()` in the callback of the DATA
 * reply). Until the answer is yes no byte is passed on. When it is no, the body ends with an error: nodemailer then closes
 * the connection without the final dot, and the server discards the transaction (RFC 5321 section 4.1.1.4).
 */
export class BodyGate {
  /** A byte of the body may have left: from now on only the server's answer tells whether the mail was accepted. */
  transmitting = false;
  /** The answer was no. */
  refused = false;
  /** Settles, never rejects, with the answer to the question; undefined until the server's 354. */
  asked: Promise<void> | undefined;
  private closed = false;
  private body: Readable | undefined;

  /** @param begin asked once, after the 354; resolves whether the mail may be transmitted */
  constructor(private readonly begin: () => Promise<boolean>) {}

  /** The stream to hand to the connection in place of `source`. */
  open(source: Readable): Readable {
    // A second time only when the pool lost the connection before it had read a byte of the body, and takes another.
    this.body?.destroy();
    this.transmitting = false;
    // Rendered and signed while the envelope travels, in full, so that nothing of ours can fail after `begin`.
    const rendered = readAll(source);
    rendered.catch(() => undefined);
    const body: Readable = Readable.from(
      this.pass(rendered, () => body),
      { objectMode: false },
    );
    this.body = body;
    return body;
  }

  /** Passes nothing on any more, whatever `begin` still answers. */
  close(): void {
    this.closed = true;
    this.body?.destroy();
  }

  private async *pass(rendered: Promise<Buffer>, stream: () => Readable): AsyncGenerator<Buffer> {
    const mail = await rendered;
    // Thrown and not returned, here and below: a body that ends, even a destroyed one, is followed by the final dot.
    const stillWanted = () => {
      if (this.closed || stream().destroyed) throw new Error("Not transmitted: the connection was given up");
    };
    stillWanted();
    if (this.asked) throw new Error("The connection was lost while the mail waited for its permission");
    const answer = this.begin();
    this.asked = answer.then(
      () => undefined,
      () => undefined,
    );
    this.refused = !(await answer);
    if (this.refused) throw new Error("Not transmitted: the last check refused the mail");
    stillWanted();
    this.transmitting = true;
    yield mail;
  }
}

/** By events: Node's own `buffer()` goes through an iterator and a Blob, which takes as long as a third of the rendering. */
function readAll(source: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    source.on("data", (chunk: Buffer) => chunks.push(chunk));
    source.once("end", () => resolve(Buffer.concat(chunks)));
    source.once("error", reject);
    source.once("close", () => reject(new Error("The mail was not rendered to its end")));
  });
}
