import type { SendMailOptions } from "nodemailer";
import { classifySmtpFailure } from "../../domain/delivery/classify-smtp-failure";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
import { BodyGate } from "./body-gate";
import { describeFailure, refusalOf } from "./smtp-error";
import { installGate, type SmtpTransport } from "./transport";

/**
 * Hands one mail over and says what became of it; never throws.
 *
 * Past `timeout_ms`, or when `signal` aborts, the mail's connection is closed and the outcome is `retry`, or `unknown` when
 * its body had started.
 * A `begin` that is still being answered is waited for until then, so that the outcome does not overtake it.
 *
 * @param to the recipient whose refusal is the mail's failure, even when the server took it for others
 * @param begin asked after the server's 354 and before the first byte of the body; `false` or a rejection stops the mail
 */
export async function deliver(
  transport: SmtpTransport,
  mail: SendMailOptions,
  {
    to,
    begin,
    timeout_ms,
    signal,
  }: { to: string; begin: () => Promise<boolean>; timeout_ms: number; signal: AbortSignal },
): Promise<DeliveryOutcome> {
  const gate = new BodyGate(begin);
  const deadline = new AbortController();
  const passed = new Promise<void>((resolve) => deadline.signal.addEventListener("abort", () => resolve()));
  const giveUp = () => deadline.abort();
  const timer = setTimeout(giveUp, timeout_ms);
  signal.addEventListener("abort", giveUp);
  installGate(deadline.signal, gate);
  try {
    const sent = await transport.sendMail({ ...mail, signal: deadline.signal });
    const refusal = refusalOf(to, sent.rejectedErrors);
    if (refusal) return classifySmtpFailure(describeFailure(refusal, { data_started: false }));
    return { kind: "sent", message_id: sent.messageId, response: sent.response };
  } catch (error) {
    gate.close();
    await Promise.race([gate.asked, passed]);
    if (gate.refused) return { kind: "refused" };
    return classifySmtpFailure(describeFailure(error, { data_started: gate.transmitting }));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", giveUp);
  }
}
