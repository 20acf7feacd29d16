import { Badge, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Decision } from "../../lib/decision/decision";

const COLORS = { send: "green", postpone: "orange", skip: "grey" } as const;

type DecisionSummaryProps = { decision: Pick<Decision, "outcome" | "reasons"> };

/** A decision in one line; all of its reasons in the tooltip. */
export function DecisionSummary({ decision: { outcome, reasons } }: DecisionSummaryProps) {
  const { t } = useTranslation();
  const names = reasons.map((reason) => t(`cartRecovery.reasons.${reason}.name`));
  const [first, ...others] = names;
  const badge = (
    <Badge size="2xsmall" color={COLORS[outcome]} className="shrink-0">
      {t(`cartRecovery.decisions.outcomes.${outcome}`)}
    </Badge>
  );
  if (first === undefined) {
    return badge;
  }
  return (
    <Tooltip content={names.join(", ")}>
      <span className="flex items-center gap-x-1.5">
        {badge}
        <span className="truncate">{first}</span>
        {others.length > 0 && <span className="text-ui-fg-subtle">+{others.length}</span>}
      </span>
    </Tooltip>
  );
}
