import { Alert } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Health } from "../../lib/delivery/health";
import { TextLink } from "../common/text-link";
import { useProblemSentence } from "./use-problem-sentence";

const UNKNOWN_SESSIONS = `/cart-recovery?email_status=${encodeURIComponent('"unknown"')}`;

export function HealthProblems({ problems, warnings }: Pick<Health, "problems" | "warnings">) {
  const { t } = useTranslation();
  const sentenceOf = useProblemSentence();
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {problems.map((problem, index) => (
        <Alert key={problem.kind} variant="warning">
          {sentenceOf(problem, warnings[index] ?? "")}{" "}
          {problem.kind === "unknown" && (
            <TextLink to={UNKNOWN_SESSIONS}>{t("cartRecovery.health.show_unknown")}</TextLink>
          )}
        </Alert>
      ))}
    </div>
  );
}
