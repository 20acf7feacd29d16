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

/**
 * Sends all that is due, and times only what comes after the decision: composing, handing over, committing that each mail is
 * being sent, and writing what became of it.
 */
export async function sendClaimed(container: MedusaContainer): Promise<{ done: number; ms: number }> {
  const service = cartRecovery(container);
  const settings = await service.getSettings();
  while ((await expireCheckoutSessionsWorkflow(container).run({ input: ALL })).result.claimed > 0);
  const sender = findSender(settings.values, service.options.channel);
  if (!sender) {
    throw new Error("There is nobody to send mails from");
  }
  const facts = { first_names: new Map<string, string>(), promotions: new Map<string, never>() };
  const compose = createComposer({ options: service.options, settings, sender, facts });
  let done = 0;
  let ms = 0;
  for (;;) {
    const claim = newClaim(service, ALL);
    const { claim_token } = claim;
    const emails = await service.claimDueEmails(claim);
    if (emails.length === 0) {
      return { done, ms };
    }
    const { decided, carts } = await lookAgain(container, { claim_token, emails, settings });
    const toSend = decided.filter(({ decision }) => decision.outcome === "send");
    for (const item of toSend.slice(0, 1)) {
      const cart = carts.get(item.session.id);
      if (cart) keepSample(compose(item, cart).content);
    }
    const start = performance.now();
    const outcomes = await composeAndSend(container, { claim_token, toSend, carts, settings });
    ms += performance.now() - start;
    done += outcomes.filter((kind) => kind === "sent").length;
  }
}
