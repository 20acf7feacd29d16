import { useTranslation } from "react-i18next";
import type { HealthProblem } from "../../../domain/delivery/health";

/** Says in the language of the admin what a merchant should look at; in the server's words what it does not know. */
export function useProblemSentence(): (problem: HealthProblem, warning: string) => string {
  const { t } = useTranslation();
  return (problem, warning) => {
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
      default:
        return warning;
    }
  };
}
