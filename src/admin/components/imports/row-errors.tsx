import { Button, Heading, Table, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFaultText } from "../../hooks/consent/use-fault-text";
import { useFormat } from "../../hooks/use-format";
import { errorsCsv } from "../../lib/consent/errors-csv";
import type { ImportResult } from "../../lib/consent/import-result";
import { saveFile } from "../../lib/save-file";

type RowErrorsProps = { errors: ImportResult["errors"]; total: number };

/** The rows that are left out, with what is wrong with each, here and as a file. */
export function RowErrors({ errors, total }: RowErrorsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const faultText = useFaultText();
  const header = (["line", "column", "message"] as const).map((name) => t(`cartRecovery.imports.errors.${name}`));
  const download = () => {
    const rows = errors.map((error) => [String(error.line), error.column ?? "", faultText.ofRow(error)]);
    saveFile("row-errors.csv", new Blob([errorsCsv(header, rows)], { type: "text/csv;charset=utf-8" }));
  };
  return (
    <section className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level="h3">{t("cartRecovery.imports.errors.title")}</Heading>
        <Button size="small" variant="secondary" onClick={download}>
          {t("cartRecovery.imports.errors.download")}
        </Button>
      </div>
      {total > errors.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("cartRecovery.imports.errors.shown", {
            shown: format.number(errors.length),
            total: format.number(total),
          })}
        </Text>
      )}
      <div
        role="region"
        aria-label={t("cartRecovery.imports.errors.title")}
        tabIndex={0}
        style={{ maxHeight: 320 }}
        className="overflow-auto rounded-lg border outline-none focus-visible:shadow-borders-focus"
      >
        <Table>
          <Table.Header>
            <Table.Row>
              {header.map((name) => (
                <Table.HeaderCell key={name}>{name}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {errors.map((error) => (
              <Table.Row key={`${error.line}-${error.column ?? ""}`}>
                <Table.Cell className="tabular-nums">{error.line}</Table.Cell>
                <Table.Cell lang="en" className="whitespace-nowrap">
                  {error.column ?? "–"}
                </Table.Cell>
                <Table.Cell className="min-w-48 break-words py-2">{faultText.ofRow(error)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
}
