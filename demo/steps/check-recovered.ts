import type { AdminSession } from "../../integration-tests/support/shopper";
import { waitFor } from "../../integration-tests/support/wait-for";
import { expect, Problem } from "../lib/problem";
import type { Abandoned } from "./abandon-cart";
import type { Stage } from "./stage";

/** What the merchant sees: the order's session is recovered, and comes from the one that was mailed. */
export async function checkRecovered({ merchant }: Stage, orderId: string, { sessionId }: Abandoned): Promise<void> {
  let last: AdminSession | undefined;
  const session = await waitFor("the order's session to be recovered", async () => {
    last = (await merchant.find({ order_id: orderId })).checkout_sessions[0];
    return last?.recovered ? last : null;
  }).catch((cause: unknown) => {
    const shown = last ? `its session is ${last.status} and not recovered` : "it has no checkout session";
    throw new Problem(`The order ${orderId} was placed, but ${shown}`, { cause });
  });
  expect(session.status === "completed", `The recovered session is ${session.status}, not completed`);
  expect(
    session.recovered_from === sessionId,
    `The order is said to come from ${session.recovered_from}, not from ${sessionId}`,
  );
}

export async function checkSingleMail({ inbox }: Stage, { email }: Abandoned): Promise<void> {
  const mails = await inbox.mailsTo(email);
  expect(mails.length === 1, `The inbox holds ${mails.length} mails for ${email} instead of one`);
}
