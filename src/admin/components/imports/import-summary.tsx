import { Alert, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { ImportResult } from "../../lib/consent/import-result";
import { RowErrors } from "./row-errors";

const COUNTS = ["rows", "created", "updated", "unchanged", "stale"] as const;

type ImportSummaryProps = {
  result: ImportResult;
  /** Whether it was imported, and not only tried out. */
  isDone: boolean;
};

export function ImportSummary({ result, isDone }: ImportSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = [...COUNTS.map((name) => [name, result[name]] as const), ["errors", result.error_count] as const];
  return (
    <section className="flex flex-col gap-y-4" aria-live="polite">
      <Heading level="h2">
        {t(isDone ? "cartRecovery.imports.summary.done" : "cartRecovery.imports.summary.tried")}
      </Heading>
      {result.resubscribed > 0 && (
        <Alert variant="warning">
          {t(isDone ? "cartRecovery.imports.resubscribed_done" : "cartRecovery.imports.resubscribed", {
            count: result.resubscribed,
          })}
        </Alert>
      )}
      <dl className="divide-y rounded-lg border">
        {counts.map(([name, count]) => (
          <div key={name} className="flex items-center justify-between gap-x-4 px-4 py-2">
            <dt>
              <Text size="small" leading="compact" className="text-ui-fg-subtle">
                {t(`cartRecovery.imports.summary.${name}`)}
              </Text>
            </dt>
            <dd>
              <Text size="small" leading="compact" weight="plus" className="tabular-nums">
                {format.number(count)}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
      {!isDone && result.rows === result.error_count && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("cartRecovery.imports.nothing")}
        </Text>
      )}
      {result.errors.length > 0 && <RowErrors errors={result.errors} total={result.error_count} />}
    </section>
  );
}
