import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { parseExplicitExpiry } from "../../../../../domain/session/expiry";
import { cartRecovery } from "../../../../../workflows/cart-recovery-service";
import { findCartWithSession } from "../../../../../workflows/session/open-session";
import {
  type UpdateCheckoutSessionInput,
  updateCheckoutSessionWorkflow,
} from "../../../../../workflows/session/update-checkout-session";
import { presentStoreCheckoutSession } from "../../../present-checkout-session";
import { refusal } from "../../../refusal";
import type { UpdateStoreCheckoutSessionBody } from "./validators";

/** The path parameter of this route's folder. */
function cartId(req: { params: Record<string, string | undefined> }): string {
  return req.params.id ?? "";
}

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const [found, settings] = await Promise.all([
    findCartWithSession(req.scope, cartId(req), { alive: false }),
    cartRecovery(req.scope).getSettings(),
  ]);
  res.json({ checkout_session: await presentStoreCheckoutSession(req.scope, found, settings) });
}

async function readConsent(
  container: MedusaContainer,
  { consent }: UpdateStoreCheckoutSessionBody,
  now: Date,
): Promise<UpdateCheckoutSessionInput["consent"]> {
  if (consent && !(await cartRecovery(container).findConsentText(consent.text_version))) {
    throw refusal("text_outdated");
  }
  return consent && { answer: consent.promotions, text_version: consent.text_version, at: now.toISOString() };
}

function readExpiry({ expires_at }: UpdateStoreCheckoutSessionBody, now: Date): string | undefined {
  const expiry = expires_at === undefined ? null : parseExplicitExpiry(expires_at, now);
  if (expiry?.ok === false) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, expiry.message);
  }
  return expiry?.expires_at.toISOString();
}

export async function POST(req: MedusaRequest<UpdateStoreCheckoutSessionBody>, res: MedusaResponse): Promise<void> {
  const { validatedBody: body, scope } = req;
  const now = new Date();
  const expires_at = readExpiry(body, now);
  const consent = await readConsent(scope, body, now);
  const { enabled, allow_promotion_codes } = body.after_expiration?.recovery ?? {};

  const { cart, session } = await findCartWithSession(scope, cartId(req), { alive: true });
  if (session.status !== "open") {
    throw refusal("order_placed");
  }
  const input: UpdateCheckoutSessionInput = {
    id: session.id,
    email: cart.email,
    ...(expires_at && { expires_at }),
    ...(body.consent_collection && { consent_collection: body.consent_collection.promotions }),
    ...(consent && { consent }),
    ...(enabled !== undefined && { recovery_enabled: enabled }),
    ...(allow_promotion_codes !== undefined && { allow_promotion_codes }),
  };
  await updateCheckoutSessionWorkflow(scope).run({ input });
  const service = cartRecovery(scope);
  const [updated, settings] = await Promise.all([service.retrieveCheckoutSession(session.id), service.getSettings()]);
  res.json({ checkout_session: await presentStoreCheckoutSession(scope, { cart, session: updated }, settings) });
}
