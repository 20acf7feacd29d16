import { ExclamationCircle } from "@medusajs/icons";
import { Button, Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../../hooks/use-problem-text";

type FailedSectionProps = { error: unknown; onRetry: () => void };

/** Stands where something could not be loaded: why, and a way to try again. */
export function FailedSection({ error, onRetry }: FailedSectionProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <Container role="alert" className="flex flex-col items-center gap-y-4 px-6 py-8 text-center">
      <ExclamationCircle className="text-ui-fg-subtle" />
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t("cartRecovery.pages.failed")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {problemText(error)}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("cartRecovery.pages.retry")}
      </Button>
    </Container>
  );
}
