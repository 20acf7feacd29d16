import { useRouteModal } from "@medusajs/dashboard/components";
import { toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SettingsChange } from "../lib/settings";
import { useSaveForm } from "./use-settings";

/** Saves from within a drawer or modal, which closes when that went well, and stays as it is when not. */
export function useSubmitSettings() {
  const { t } = useTranslation();
  const { handleSuccess } = useRouteModal();
  const { mutate, error, isPending } = useSaveForm();
  const submit = (change: SettingsChange) =>
    mutate(change, {
      onSuccess: () => {
        toast.success(t("cartRecovery.settings.saved"));
        handleSuccess();
      },
    });
  return { submit, error, isPending };
}
