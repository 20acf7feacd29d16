import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../lib/problem";

/** Says in plain words why a request failed, and what to do now. For toasts, and beside the field or button. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      const problem = problemOf(error);
      return problem.kind === "refused" ? problem.message : t(`cartRecovery.common.problems.${problem.kind}`);
    },
    [t],
  );
}
