import type { MedusaContainer } from "@medusajs/framework/types";
import { mayBeWrittenTo } from "../../domain/decision/may-be-written-to";
import type { ExpiredSession } from "../../modules/cart-recovery/operations/expire-sessions";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import { sessionPayload } from "../events/payloads";
import { tellOrLog } from "../events/tell";
import type { LoadedCart } from "./load-carts";

type Expired = {
  decided: readonly ExpiredSession[];
  /** By session. */
  carts: ReadonlyMap<string, LoadedCart>;
  settings: SettingsState;
};

/** Tells of sessions that have just expired, from what they were decided upon: nothing is read again. */
export function tellExpired(container: MedusaContainer, { decided, carts, settings }: Expired): Promise<void> {
  const context = { options: cartRecovery(container).options, settings, now: new Date() };
  return tellOrLog(container, () =>
    decided.flatMap(({ event, session, decision, subscription_id: subscription }) => {
      if (!event) {
        return [];
      }
      const country_code = carts.get(session.id)?.country_code ?? null;
      const subscription_id = mayBeWrittenTo(decision) ? subscription : null;
      const data = sessionPayload(session, { country_code, subscription_id }, context);
      return [{ ...event, data: Object.assign(data, { last_decision: decision }) }];
    }),
  );
}
