import { useTranslation } from "react-i18next";
import { useProblemText } from "../../hooks/use-problem-text";
import { problemOf } from "../../lib/problem";
import { ProblemHint } from "../common/problem-hint";

export function ImportFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const isBusy = problemOf(error).kind === "conflict";
  return <ProblemHint text={isBusy ? t("cartRecovery.imports.busy") : problemText(error)} />;
}
