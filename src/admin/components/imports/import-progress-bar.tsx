import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { ImportProgress } from "../../lib/consent/import-result";

/** How far an upload is. After the file has arrived nobody knows how long the rest takes, so the bar stands full and moves. */
export function ImportProgressBar({ progress }: { progress: ImportProgress }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text =
    progress.phase === "uploading"
      ? t("cartRecovery.imports.phases.uploading", { percent: format.percent(progress.share) })
      : t(`cartRecovery.imports.phases.${progress.phase}`, { rows: format.number(progress.rows) });
  const percent = progress.phase === "uploading" ? Math.round(progress.share * 100) : undefined;
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" role="status" className="text-ui-fg-subtle">
        {text}
      </Text>
      <div
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="w-full overflow-hidden rounded-full bg-ui-bg-component"
        style={{ height: 6 }}
      >
        <div
          className={`h-full rounded-full bg-ui-bg-interactive ${percent === undefined ? "animate-pulse" : ""}`}
          style={{ width: `${percent ?? 100}%` }}
        />
      </div>
    </div>
  );
}
