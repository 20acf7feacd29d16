import { Button, Drawer, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useConsentRecords } from "../../hooks/consent/use-consent-records";
import { DrawerHeader } from "../common/drawer-header";
import { FailedSection } from "../common/failed-section";
import { SectionSkeleton } from "../common/section-skeleton";
import { ConsentRecordItem } from "./consent-record-item";

type HistoryDrawerProps = { email: string; onClose: () => void };

/** Everything an address ever chose. */
export function HistoryDrawer({ email, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation();
  const { data: records, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useConsentRecords(email);
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <DrawerHeader
          title={t("cartRecovery.subscriptions.history.title")}
          description={t("cartRecovery.subscriptions.history.description", { email })}
        />
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          {error && <FailedSection error={error} onRetry={() => void refetch()} />}
          {!error && !records && <SectionSkeleton />}
          {records?.length === 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("cartRecovery.subscriptions.history.empty")}
            </Text>
          )}
          <ol className="divide-y">
            {records?.map((record) => (
              <ConsentRecordItem key={record.id} record={record} />
            ))}
          </ol>
          {hasNextPage && (
            <Button
              size="small"
              variant="secondary"
              className="self-center"
              isLoading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t("cartRecovery.subscriptions.history.more")}
            </Button>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.close")}
            </Button>
          </Drawer.Close>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}
