import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link, type UIMatch, useParams } from "react-router-dom";
import { FailedSection } from "../../../../components/common/failed-section";
import { SectionSkeleton } from "../../../../components/common/section-skeleton";
import { SessionName } from "../../../../components/session/session-name";
import { SessionPage } from "../../../../components/session/session-page";
import { useCheckoutSession } from "../../../../hooks/session/use-checkout-session";
import { problemOf } from "../../../../lib/problem";

const CheckoutSessionPage = () => {
  const { t } = useTranslation();
  const { id = null } = useParams();
  const { data: session, error, refetch } = useCheckoutSession(id);
  if (session) {
    return <SessionPage session={session} />;
  }
  if (error && problemOf(error).kind === "not_found") {
    return (
      <Container className="flex flex-col items-center gap-y-4 px-6 py-8 text-center">
        <div>
          <Heading>{t("cartRecovery.sessions.missing.heading")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("cartRecovery.sessions.missing.description")}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to="/cart-recovery">{t("cartRecovery.sessions.back")}</Link>
        </Button>
      </Container>
    );
  }
  return error ? <FailedSection error={error} onRetry={() => void refetch()} /> : <SectionSkeleton height={384} />;
};

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <SessionName id={params.id ?? null} />,
};

export default CheckoutSessionPage;
