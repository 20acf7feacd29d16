import { useTranslation } from "react-i18next";
import type { HealthProblem } from "../../../domain/delivery/health";

/** Says in the language of the admin what a merchant should look at. */
export function useProblemSentence(): (problem: HealthProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    switch (problem.kind) {
      case "silent":
        return t("cartRecovery.health.problems.silent", { count: problem.minutes });
      case "throttled":
        return t("cartRecovery.health.problems.throttled", { count: problem.hours });
      case "no_provider":
        return t("cartRecovery.health.problems.no_provider");
      case "retrying": {
        const said = problem.error && ` ${t("cartRecovery.health.problems.last_said", { error: problem.error })}`;
        return `${t("cartRecovery.health.problems.retrying", { count: problem.emails })}${said ?? ""}`;
      }
      case "unknown":
        return t("cartRecovery.health.problems.unknown", { count: problem.emails });
    }
  };
}
