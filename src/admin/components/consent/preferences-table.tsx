import { Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { MarketingPreferences } from "../../lib/consent/subscription";
import { DateTime } from "../common/date-time";
import { PreferenceStatus } from "./preference-status";
import { SourceName } from "./source-name";

/** How an address stands: overall in the first row, then by topic. */
export function PreferencesTable({ preferences: { status, topics } }: { preferences: MarketingPreferences }) {
  const { t } = useTranslation();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("cartRecovery.subscriptions.columns.topic")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.status")}</Table.HeaderCell>
            <Table.HeaderCell>{t("cartRecovery.subscriptions.columns.source")}</Table.HeaderCell>
            <Table.HeaderCell>{t("cartRecovery.subscriptions.columns.updated")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          <Table.Row>
            <Table.Cell className="font-medium">{t("cartRecovery.subscriptions.columns.overall")}</Table.Cell>
            <Table.Cell>
              <PreferenceStatus status={status} />
            </Table.Cell>
            <Table.Cell />
            <Table.Cell />
          </Table.Row>
          {topics.map((topic) => (
            <Table.Row key={topic.topic}>
              <Table.Cell className="whitespace-nowrap">
                {t(`cartRecovery.subscriptions.topics.${topic.topic}`)}
              </Table.Cell>
              <Table.Cell>
                <PreferenceStatus status={topic.status} />
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <SourceName source={topic.source} />
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <DateTime at={topic.updated_at} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
