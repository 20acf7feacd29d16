import { Button, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router-dom";
import { useDownloadList } from "../../hooks/consent/use-download-list";
import { useProblemText } from "../../hooks/use-problem-text";
import { SectionHeader } from "../common/section-header";

export function SubscriptionHeader({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const problemText = useProblemText();
  const { mutate: download, isPending } = useDownloadList();
  return (
    <SectionHeader level="h1" title={t("cartRecovery.subscriptions.title")}>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        onClick={() => download(undefined, { onError: (error) => toast.error(problemText(error)) })}
      >
        {t("cartRecovery.subscriptions.actions.download")}
      </Button>
      <Button size="small" variant="secondary" asChild>
        <Link to={{ pathname: "import", search }}>{t("cartRecovery.subscriptions.actions.upload")}</Link>
      </Button>
      <Button size="small" onClick={onAdd}>
        {t("cartRecovery.subscriptions.actions.add")}
      </Button>
    </SectionHeader>
  );
}
