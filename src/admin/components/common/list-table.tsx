import { DataTable, type DataTableProps } from "@medusajs/dashboard/components";
import { Container } from "@medusajs/ui";
import { type ReactNode, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useTableNames } from "../../hooks/use-table-names";

type ListTableProps<Row> = Omit<DataTableProps<Row>, "heading" | "action" | "actions" | "actionMenu"> & {
  /** Stands above the table, so that there is room for both on a phone. */
  header: ReactNode;
};

/** A list page's table, as Medusa's own: what is asked of it is kept in the URL. It must have filters and sorting. */
export function ListTable<Row>({ header, ...table }: ListTableProps<Row>) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const names = useMemo(
    () => ({
      search: t("general.search"),
      removeFilter: t("actions.remove"),
      menus: [t("cartRecovery.pages.filter_menu"), t("cartRecovery.pages.sort_menu")],
    }),
    [t],
  );
  useTableNames(root, names);
  return (
    <Container className="divide-y p-0">
      {header}
      <div ref={root}>
        <DataTable {...table} />
      </div>
    </Container>
  );
}
