import { toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

/** Puts a recovery link in the clipboard, and says whether that was allowed. */
export function useCopyLink(): (url: string) => Promise<void> {
  const { t } = useTranslation();
  return async (url) => {
    try {
      await navigator.clipboard.writeText(url);
      toast.success(t("cartRecovery.sessions.link.copied"));
    } catch {
      // Browsers have no clipboard for pages over plain http, and may refuse it to others.
      toast.error(t("cartRecovery.sessions.link.not_copied"));
    }
  };
}
