import { abandonCart } from "./abandon-cart";
import { checkRecovered, checkSingleMail } from "./check-recovered";
import { expireSession } from "./expire-session";
import { followLink } from "./follow-link";
import { readMail } from "./read-mail";
import type { Stage } from "./stage";

export type Played = {
  mail: { to: string; subject: string; message_id: string };
  restored_cart_id: string;
  order_id: string;
  recovered: true;
};

/** One abandoned cart, one mail, one recovered order. Every step is checked; the first that fails ends the play. */
export async function play(stage: Stage): Promise<Played> {
  const { progress, merchant, shopper } = stage;
  const abandoned = await abandonCart(stage);

  await progress.step("The merchant lets her session expire now, instead of tomorrow", () =>
    expireSession(merchant, abandoned.sessionId),
  );
  const { mail, messageId, link } = await progress.step(
    "A mail is on its way to her",
    () => readMail(stage, abandoned),
    (found) => `The mail “${found.mail.subject}” arrived`,
  );
  const restored = await progress.step(
    "She follows the link in it",
    () => followLink(stage, link, abandoned),
    () => "She follows the link in it: her cart is back",
  );
  const orderId = await progress.step(
    "She orders",
    () => shopper.buy(restored.id, abandoned.email),
    (id) => `She orders: ${id}`,
  );
  await progress.step(
    "Looking at the order in the admin",
    async () => {
      await checkRecovered(stage, orderId, abandoned);
      await checkSingleMail(stage, abandoned);
    },
    () => "In the admin the order is Recovered, and the inbox holds one mail for her",
  );

  return {
    mail: { to: abandoned.email, subject: mail.subject, message_id: messageId },
    restored_cart_id: restored.id,
    order_id: orderId,
    recovered: true,
  };
}
