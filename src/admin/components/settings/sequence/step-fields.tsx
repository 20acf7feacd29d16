import { Heading } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { DurationField } from "../../fields/duration-field";
import { OfferFields } from "./offer-fields";
import type { SequenceValues } from "./sequence-values";
import { StepButtons, type StepButtonsProps } from "./step-buttons";

/** One mail: when it leaves, and what it offers. */
export function StepFields(props: StepButtonsProps) {
  const { t } = useTranslation();
  const { index } = props;
  const title = t("cartRecovery.settings.sequence.step", { number: index + 1 });
  return (
    <li
      aria-label={title}
      className="flex flex-col gap-y-4 rounded-lg bg-ui-bg-component p-4 shadow-elevation-card-rest"
    >
      <div className="flex items-center justify-between">
        <Heading level="h2">{title}</Heading>
        <StepButtons {...props} />
      </div>
      <DurationField<SequenceValues>
        name={`steps.${index}.delay_minutes`}
        label={t("cartRecovery.settings.sequence.delay")}
      />
      <OfferFields index={index} />
    </li>
  );
}
