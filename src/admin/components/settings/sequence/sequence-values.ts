import type { Step, StepPromotion } from "../../../lib/settings";

export type Offer = "none" | "code" | "percentage" | "fixed";

/** A step as a form has it: each input is there, whether it matters or not. */
export type StepValues = {
  delay_minutes: number;
  offer: Offer;
  code: string;
  value: number | null;
  currency_code: string;
  /** Goes along with its step when that is moved. */
  template: Step["template"];
};

export type SequenceValues = { steps: StepValues[]; promotion_cooldown_days: number };

export const NO_OFFER = { offer: "none", code: "", value: null, currency_code: "" } as const;

function offerOf(promotion: StepPromotion | null | undefined): Omit<StepValues, "delay_minutes" | "template"> {
  if (!promotion) return NO_OFFER;
  if ("code" in promotion) return { ...NO_OFFER, offer: "code", code: promotion.code };
  const { type, value, currency_code = "" } = promotion.single_use;
  return { ...NO_OFFER, offer: type, value, currency_code };
}

function promotionOf({ offer, code, value, currency_code }: StepValues): StepPromotion | null {
  if (offer === "none") return null;
  if (offer === "code") return { code: code.trim() };
  return { single_use: { type: offer, value: value ?? 0, ...(offer === "fixed" && { currency_code }) } };
}

export function toSteps(sequence: Step[]): StepValues[] {
  return sequence.map(({ delay_minutes, template, promotion }) => ({
    delay_minutes,
    template: template ?? null,
    ...offerOf(promotion),
  }));
}

export function toSequence(steps: StepValues[]): Step[] {
  return steps.map((step) => {
    const promotion = promotionOf(step);
    return {
      delay_minutes: step.delay_minutes,
      ...(step.template && { template: step.template }),
      ...(promotion && { promotion }),
    };
  });
}
