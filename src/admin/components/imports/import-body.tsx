import { Text } from "@medusajs/ui";
import type { useImport } from "../../hooks/consent/use-import";
import { FileChoice } from "./file-choice";
import { ImportFailure } from "./import-failure";
import { ImportProgressBar } from "./import-progress-bar";
import { ImportSummary } from "./import-summary";

/** What there is to see of an upload as it stands. */
export function ImportBody({ upload: { state, tryOut } }: { upload: ReturnType<typeof useImport> }) {
  if (state.step === "choosing") {
    return <FileChoice onChosen={tryOut} />;
  }
  return (
    <>
      <Text size="small" weight="plus" className="break-words">
        {state.file.name}
      </Text>
      {state.step === "running" && <ImportProgressBar progress={state.progress} />}
      {state.step === "failed" && <ImportFailure error={state.error} />}
      {(state.step === "tried" || state.step === "done") && (
        <ImportSummary result={state.result} isDone={state.step === "done"} />
      )}
    </>
  );
}
