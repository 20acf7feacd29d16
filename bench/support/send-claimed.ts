import type { MedusaContainer } from "@medusajs/framework/types";
import { cartRecovery } from "../../src/workflows/cart-recovery-service";
import { newClaim } from "../../src/workflows/delivery/claim";
import { createComposer } from "../../src/workflows/delivery/compose";
import { composeAndSend } from "../../src/workflows/delivery/compose-and-send";
import { lookAgain } from "../../src/workflows/delivery/look-again";
import { findSender } from "../../src/workflows/delivery/sender";
import { expireCheckoutSessionsWorkflow } from "../../src/workflows/session/expire-checkout-sessions";
import { keepSample } from "./sample-mail";

const ALL = { session_ids: null };

type Batch = Parameters<typeof composeAndSend>[1];

/**
 * Sends all that is due, and times only what comes after the decisions: composing, handing over, committing that each mail is
 * being sent, and writing what became of it; as many batches at once as a sweep has.
 */
export async function sendClaimed(container: MedusaContainer): Promise<{ done: number; ms: number; cpu_ms: number }> {
  const batches = await decideAll(container);
  await keepSampleOf(container, batches);
  const { sweepConcurrency } = cartRecovery(container).options;
  let done = 0;
  const sendOn = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const outcomes = await composeAndSend(container, batch);
      done += outcomes.filter((kind) => kind === "sent").length;
    }
  };
  const cpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: sweepConcurrency }, sendOn));
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { done, ms, cpu_ms: (user + system) / 1000 };
}

/** Expires, claims, and decides. */
async function decideAll(container: MedusaContainer): Promise<Batch[]> {
  const service = cartRecovery(container);
  const settings = await service.getSettings();
  while ((await expireCheckoutSessionsWorkflow(container).run({ input: ALL })).result.claimed > 0);
  const batches: Batch[] = [];
  for (;;) {
    const claim = newClaim(service, ALL);
    const { claim_token } = claim;
    const emails = await service.claimDueEmails(claim);
    if (emails.length === 0) {
      return batches;
    }
    const { decided, carts } = await lookAgain(container, { claim_token, emails, settings });
    const toSend = decided.filter(({ decision }) => decision.outcome === "send");
    batches.push({ claim_token, toSend, carts, settings, proven: false });
  }
}

async function keepSampleOf(container: MedusaContainer, [batch]: readonly Batch[]): Promise<void> {
  const { options } = cartRecovery(container);
  const settings = await cartRecovery(container).getSettings();
  const sender = findSender(settings.values, options.channel);
  const [item] = batch?.toSend ?? [];
  const cart = item && batch?.carts.get(item.session.id);
  if (!sender || !item || !cart) {
    throw new Error("There is no mail to send, or nobody to send it from");
  }
  const facts = { first_names: new Map<string, string>(), promotions: new Map<string, never>() };
  keepSample(createComposer({ options, settings, sender, facts })(item, cart).content);
}
