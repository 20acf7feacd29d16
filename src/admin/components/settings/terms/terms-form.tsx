import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSubmitSettings } from "../../../hooks/use-submit-settings";
import type { Settings } from "../../../lib/settings";
import { ProblemAlert } from "../../problem-alert";

/** The terms to read, and the button that accepts them. */
export function TermsForm({ settings: { terms } }: { settings: Settings }) {
  const { t } = useTranslation();
  const { submit, error, isPending } = useSubmitSettings();
  const isCurrent = terms.accepted_version === terms.version;
  return (
    <>
      <RouteDrawer.Body className="flex flex-col gap-y-4 overflow-y-auto" tabIndex={0}>
        <Text size="small" className="text-ui-fg-subtle">
          {t("cartRecovery.settings.terms.versionIs", { version: terms.version })}
        </Text>
        <Text size="small" className="whitespace-pre-line" lang="en">
          {terms.text}
        </Text>
      </RouteDrawer.Body>
      <RouteDrawer.Footer className="flex-col items-stretch">
        <ProblemAlert error={error} />
        <div className="flex items-center justify-end gap-x-2">
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.close")}
            </Button>
          </RouteDrawer.Close>
          {!isCurrent && (
            <Button size="small" isLoading={isPending} onClick={() => submit({ accept_terms: true })}>
              {t("cartRecovery.settings.terms.accept")}
            </Button>
          )}
        </div>
      </RouteDrawer.Footer>
    </>
  );
}
