import { useRouteModal } from "@medusajs/dashboard/components";
import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { useImport } from "../../hooks/consent/use-import";

/** What can be done with an upload as it stands. */
export function ImportFooter({ upload }: { upload: ReturnType<typeof useImport> }) {
  const { t } = useTranslation();
  const { handleSuccess } = useRouteModal();
  const { state, tryOut, importNow, startOver } = upload;
  if (state.step === "done") {
    return (
      <Button size="small" onClick={() => handleSuccess()}>
        {t("cartRecovery.imports.close")}
      </Button>
    );
  }
  const good = state.step === "tried" ? state.result.rows - state.result.error_count : 0;
  return (
    <>
      {state.step === "choosing" ? (
        <Button size="small" variant="secondary" onClick={() => handleSuccess()}>
          {t("actions.cancel")}
        </Button>
      ) : (
        <Button size="small" variant="secondary" onClick={startOver}>
          {t("cartRecovery.imports.other_file")}
        </Button>
      )}
      {state.step === "failed" && (
        <Button size="small" onClick={() => (state.dry_run ? tryOut(state.file) : importNow(state.file))}>
          {t("cartRecovery.imports.again")}
        </Button>
      )}
      {state.step === "tried" && good > 0 && (
        <Button size="small" onClick={() => importNow(state.file)}>
          {t("cartRecovery.imports.confirm", { count: good })}
        </Button>
      )}
    </>
  );
}
