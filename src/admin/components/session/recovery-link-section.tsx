import { SectionRow } from "@medusajs/dashboard/components";
import { SquareTwoStack } from "@medusajs/icons";
import { Container, IconButton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useCopyLink } from "../../hooks/session/use-copy-link";
import { useFormat } from "../../hooks/use-format";
import type { CheckoutSessionDetail } from "../../lib/session/checkout-session";
import { SectionHeader } from "../common/section-header";

export function RecoveryLinkSection({ session }: { session: CheckoutSessionDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const copyLink = useCopyLink();
  const { url, expires_at, allow_promotion_codes } = session.after_expiration.recovery;
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cartRecovery.sessions.link.title")} />
      {url ? (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <div className="flex items-center gap-x-2">
            <Text size="small" className="min-w-0 flex-1 break-all">
              {url}
            </Text>
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("cartRecovery.sessions.link.copy")}
              onClick={() => void copyLink(url)}
            >
              <SquareTwoStack />
            </IconButton>
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {expires_at && `${t("cartRecovery.sessions.link.until", { date: format.dateTime(expires_at) })}. `}
            {t("cartRecovery.sessions.link.hint")}
          </Text>
        </div>
      ) : (
        <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
          {t(session.status === "open" ? "cartRecovery.sessions.link.open" : "cartRecovery.sessions.link.gone")}
        </Text>
      )}
      <SectionRow
        title={t("cartRecovery.sessions.link.promotions")}
        value={t(
          allow_promotion_codes ? "cartRecovery.sessions.link.allowed" : "cartRecovery.sessions.link.not_allowed",
        )}
      />
    </Container>
  );
}
