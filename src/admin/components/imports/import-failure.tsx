import { useTranslation } from "react-i18next";
import { useFaultText } from "../../hooks/consent/use-fault-text";
import { useProblemText } from "../../hooks/use-problem-text";
import { RefusedFile } from "../../lib/consent/refused-file";
import { problemOf } from "../../lib/problem";
import { ProblemHint } from "../common/problem-hint";

export function ImportFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const faultText = useFaultText();
  if (error instanceof RefusedFile) {
    return <ProblemHint text={faultText.ofFile(error.fault)} />;
  }
  const isBusy = problemOf(error).kind === "conflict";
  return <ProblemHint text={isBusy ? t("cartRecovery.imports.busy") : problemText(error)} />;
}
