import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
import type { DecidedEmail } from "../../modules/cart-recovery/operations/decide-emails";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import type { LoadedCart } from "../session/load-carts";
import { createComposer, type Mail } from "./compose";
import { handOver } from "./hand-over";
import { loadFirstNames } from "./load-first-names";
import { loadMailPromotions } from "./mail-promotions";
import { messageOf } from "./notification";
import { findSender } from "./sender";
import { settlementOf } from "./settlement";

type ToSend = {
  claim_token: string;
  toSend: readonly DecidedEmail[];
  /** By session. */
  carts: ReadonlyMap<string, LoadedCart>;
  settings: SettingsState;
  proven: boolean;
};

/**
 * Composes what was decided to be sent, and hands it over. What cannot be composed goes back for a later attempt, with the
 * reason, and keeps nothing else back.
 */
export async function composeAndSend(container: MedusaContainer, batch: ToSend): Promise<DeliveryOutcome["kind"][]> {
  const service = cartRecovery(container);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { channel } = service.options;
  const sender = findSender(batch.settings.values, channel);
  if (!sender || batch.toSend.length === 0) {
    return sender ? [] : settleAll(container, batch, "There is no sender address in the settings or the provider");
  }
  const mails: Mail[] = [];
  const uncomposed: DeliveryOutcome["kind"][] = [];
  const [first_names, promotions] = await Promise.all([
    loadFirstNames(container, [...batch.carts.values()]),
    loadMailPromotions(container, batch).catch((error: unknown) => {
      logger.error(
        "The promotions of recovery emails could not be prepared",
        error instanceof Error ? error : undefined,
      );
      return messageOf(error);
    }),
  ]);
  const compose = createComposer({
    options: service.options,
    settings: batch.settings,
    sender,
    facts: { first_names, promotions: typeof promotions === "string" ? new Map() : promotions },
  });
  for (const item of batch.toSend) {
    if (typeof promotions === "string" && batch.settings.values.sequence[item.step]?.promotion) {
      // A promise that cannot be kept now is not made: the mail waits, and those without one do not.
      const reason = `The promotion of the mail could not be prepared: ${promotions}`;
      uncomposed.push(...(await settleAll(container, { ...batch, toSend: [item] }, reason)));
      continue;
    }
    try {
      const cart = batch.carts.get(item.session.id);
      if (!cart) {
        throw new Error("the cart is gone");
      }
      mails.push(compose(item, cart));
    } catch (error) {
      // One cart that cannot be composed must not keep back the others.
      logger.error(`Recovery email ${item.email.id} could not be composed`, error instanceof Error ? error : undefined);
      const reason = `The mail could not be composed: ${messageOf(error)}`;
      uncomposed.push(...(await settleAll(container, { ...batch, toSend: [item] }, reason)));
    }
  }
  const { claim_token, proven } = batch;
  const { sequence } = batch.settings.values;
  const outcomes = mails.length > 0 ? await handOver(container, { claim_token, channel, mails, sequence, proven }) : [];
  return [...uncomposed, ...outcomes];
}

/** Puts mails back for a later attempt, with the reason. */
async function settleAll(
  container: MedusaContainer,
  { claim_token, toSend, settings }: Pick<ToSend, "claim_token" | "toSend" | "settings">,
  error: string,
): Promise<DeliveryOutcome["kind"][]> {
  const outcome: DeliveryOutcome = { kind: "retry", error };
  await cartRecovery(container).settleEmails({
    claim_token,
    sequence: settings.values.sequence,
    emails: toSend.map(({ email }) => settlementOf(email, outcome, new Date())),
  });
  return toSend.map(() => outcome.kind);
}
