import { Button, toast, usePrompt } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../../../hooks/use-problem-text";
import { useSaveSettings } from "../../../hooks/use-settings";

/** Switches recovery emails on or off. Before they go off, it says what that means for carts abandoned meanwhile. */
export function SwitchButton({ enabled, isReady }: { enabled: boolean; isReady: boolean }) {
  const { t } = useTranslation();
  const prompt = usePrompt();
  const textOf = useProblemText();
  const { mutate, isPending } = useSaveSettings();

  const toggle = async () => {
    const confirmed =
      !enabled ||
      (await prompt({
        variant: "confirmation",
        title: t("cartRecovery.settings.general.offTitle"),
        description: t("cartRecovery.settings.general.offDescription"),
        confirmText: t("cartRecovery.settings.general.switchOff"),
        cancelText: t("actions.cancel"),
      }));
    if (!confirmed) return;
    mutate(
      { enabled: !enabled },
      {
        onSuccess: () =>
          toast.success(t(enabled ? "cartRecovery.settings.general.isOff" : "cartRecovery.settings.general.isOn")),
        onError: (error) => toast.error(textOf(error)),
      },
    );
  };

  return (
    <Button
      size="small"
      variant={enabled ? "secondary" : "primary"}
      disabled={!enabled && !isReady}
      isLoading={isPending}
      onClick={() => void toggle()}
    >
      {t(enabled ? "cartRecovery.settings.general.switchOff" : "cartRecovery.settings.general.switchOn")}
    </Button>
  );
}
