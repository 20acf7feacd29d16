import { randomInt } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { recoveryLinkExpiresAt } from "../../domain/recovery/links";
import { suitsCurrency } from "../../domain/recovery/promotion-offer";
import { isCurrent } from "../../domain/recovery/promotion-standing";
import { describePromotion, type EmailPromotion, notationLocale } from "../../emails";
import type { DecidedEmail } from "../../modules/cart-recovery/operations/decide-emails";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import { type LoadedPromotion, loadPromotions } from "../recovery/load-promotions";
import type { LoadedCart } from "../session/load-carts";
import { mailLocale } from "./mail-content";
import { makeSingleUsePromotions } from "./make-single-use-promotions";

type Batch = {
  claim_token: string;
  toSend: readonly DecidedEmail[];
  /** By session. */
  carts: ReadonlyMap<string, LoadedCart>;
  settings: SettingsState;
};

/** Without the letters and digits that are taken for one another. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const newCode = () => `BACK-${Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join("")}`;

/** What a mail may tell of a promotion now: nothing, when its recipient could not use it. */
function offerOf(
  promotion: LoadedPromotion | undefined,
  cart: LoadedCart | undefined,
  { settings, step, now }: { settings: SettingsState; step: number; now: Date },
): EmailPromotion | null {
  if (!promotion || !cart || !isCurrent(promotion, now) || !suitsCurrency(promotion.method, cart.currency_code)) {
    return null;
  }
  const { code, method, campaign } = promotion;
  const notation = notationLocale(mailLocale(settings.values, step, cart), cart);
  return { code, description: describePromotion(method, notation), ends_at: campaign?.ends_at ?? null };
}

/** The single-use codes of sessions whose step has one, by session; made in Medusa where they are not there yet. */
async function singleUseCodes(
  container: MedusaContainer,
  { toSend, carts, settings }: Batch,
): Promise<Map<string, string>> {
  const { sequence, promotion_cooldown_days } = settings.values;
  const wanted = toSend.flatMap(({ session, step }) => {
    const single_use = sequence[step]?.promotion?.single_use;
    const cart = carts.get(session.id);
    const suits =
      single_use &&
      cart &&
      suitsCurrency({ ...single_use, currency_code: single_use.currency_code ?? null }, cart.currency_code);
    const email = session.email_key;
    if (!suits || email === null) {
      return [];
    }
    const ends_at = recoveryLinkExpiresAt(session.expires_at);
    return [{ session_id: session.id, email, code: newCode(), ends_at, single_use }];
  });
  if (wanted.length === 0) {
    return new Map();
  }
  const reserved = await cartRecovery(container).reservePromotions({
    wanted: wanted.map(({ single_use: _, ...row }) => row),
    cooldown_days: promotion_cooldown_days,
  });
  const terms = new Map(wanted.map(({ session_id, single_use }) => [session_id, single_use]));
  await makeSingleUsePromotions(
    container,
    reserved.flatMap(({ session_id, ...code }) => {
      const single_use = terms.get(session_id);
      return single_use ? [{ ...code, single_use }] : [];
    }),
  );
  return new Map(reserved.map(({ session_id, code }) => [session_id, code]));
}

/**
 * What each mail of a claim tells of a promotion, by mail, and notes it in the mail's row: the link applies it to the restored
 * cart. A later step of a session repeats the single-use code that an earlier one told of.
 */
export async function loadMailPromotions(
  container: MedusaContainer,
  batch: Batch,
): Promise<Map<string, EmailPromotion>> {
  const { claim_token, toSend, carts, settings } = batch;
  const { sequence } = settings.values;
  const singleUse = await singleUseCodes(container, batch);
  const codes = toSend.flatMap(({ email, session, step }) => {
    const promotion = sequence[step]?.promotion;
    const code = promotion?.single_use ? singleUse.get(session.id) : promotion?.code;
    return code === undefined ? [] : [{ email_id: email.id, session_id: session.id, step, code }];
  });
  const promotions = await loadPromotions(
    container,
    codes.map(({ code }) => code),
  );
  const now = new Date();
  const offers = new Map(
    codes.flatMap(({ email_id, session_id, step, code }) => {
      const offer = offerOf(promotions.get(code), carts.get(session_id), { settings, step, now });
      return offer ? [[email_id, offer] as const] : [];
    }),
  );
  if (offers.size > 0 || toSend.some(({ email }) => email.promotion_code !== null)) {
    await cartRecovery(container).notePromotionCodes({
      claim_token,
      codes: toSend.map(({ email }) => ({ email_id: email.id, code: offers.get(email.id)?.code ?? null })),
    });
  }
  return offers;
}
