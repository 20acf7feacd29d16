import { Button, Drawer, Text, toast, usePrompt } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useDataExport } from "../../hooks/consent/use-data-export";
import { useEraseAddress } from "../../hooks/consent/use-erase-address";
import { useFormat } from "../../hooks/use-format";
import { useProblemText } from "../../hooks/use-problem-text";
import { DrawerHeader } from "../common/drawer-header";
import { ProblemHint } from "../common/problem-hint";

type PrivacyDrawerProps = { email: string; onClose: () => void };

/** What the owner of an address may ask for: everything that is held on it, or to be forgotten. */
export function PrivacyDrawer({ email, onClose }: PrivacyDrawerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const confirm = usePrompt();
  const problemText = useProblemText();
  const download = useDataExport(email);
  const erase = useEraseAddress(email);
  const error = erase.error ?? download.error;

  const eraseNow = async () => {
    const agreed = await confirm({
      title: t("cartRecovery.subscriptions.privacy.erase_title", { email }),
      description: t("cartRecovery.subscriptions.privacy.erase_confirm"),
      verificationText: email,
      verificationInstruction: t("cartRecovery.subscriptions.privacy.erase_verify", { val: "{val}" }),
      confirmText: t("cartRecovery.subscriptions.privacy.erase"),
      cancelText: t("actions.cancel"),
    });
    if (!agreed) {
      return;
    }
    erase.mutate(undefined, {
      onSuccess: ({ checkout_sessions, consent_records, notifications }) => {
        toast.success(t("cartRecovery.subscriptions.privacy.erased"), {
          description: t("cartRecovery.subscriptions.privacy.erased_counts", {
            sessions: format.number(checkout_sessions),
            records: format.number(consent_records),
            notifications: format.number(notifications),
          }),
        });
        onClose();
      },
    });
  };

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <DrawerHeader
          title={t("cartRecovery.subscriptions.privacy.title")}
          description={`${email}. ${t("cartRecovery.subscriptions.privacy.description")}`}
        />
        <Drawer.Body className="flex flex-col gap-y-8 overflow-y-auto">
          <section className="flex flex-col items-start gap-y-2">
            <Text size="small">{t("cartRecovery.subscriptions.privacy.download_hint")}</Text>
            <Button size="small" variant="secondary" isLoading={download.isPending} onClick={() => download.mutate()}>
              {t("cartRecovery.subscriptions.privacy.download")}
            </Button>
          </section>
          <section className="flex flex-col items-start gap-y-2">
            <Text size="small">{t("cartRecovery.subscriptions.privacy.erase_hint")}</Text>
            <Button size="small" variant="danger" isLoading={erase.isPending} onClick={() => void eraseNow()}>
              {t("cartRecovery.subscriptions.privacy.erase")}
            </Button>
          </section>
          {error && <ProblemHint text={problemText(error)} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  );
}
