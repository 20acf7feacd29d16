import { Alert } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { HealthProblem } from "../../../domain/delivery/health";
import { TextLink } from "../common/text-link";
import { useProblemSentence } from "./use-problem-sentence";

const UNKNOWN_SESSIONS = `/cart-recovery?email_status=${encodeURIComponent('"unknown"')}`;

export function HealthProblems({ problems }: { problems: HealthProblem[] }) {
  const { t } = useTranslation();
  const sentenceOf = useProblemSentence();
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {problems.map((problem) => (
        <Alert key={problem.kind} variant="warning">
          {sentenceOf(problem)}{" "}
          {problem.kind === "unknown" && (
            <TextLink to={UNKNOWN_SESSIONS}>{t("cartRecovery.health.show_unknown")}</TextLink>
          )}
        </Alert>
      ))}
    </div>
  );
}
