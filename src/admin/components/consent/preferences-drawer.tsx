import { zodResolver } from "@hookform/resolvers/zod";
import { KeyboundForm, RouteDrawer } from "@medusajs/dashboard/components";
import { Button, Drawer, toast, usePrompt } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useSavePreferences } from "../../hooks/consent/use-save-preferences";
import { useProblemText } from "../../hooks/use-problem-text";
import type { StandingPreferences } from "../../lib/consent/subscription";
import { DrawerHeader } from "../common/drawer-header";
import { PreferencesForm } from "./preferences-form";
import { isSame, preferencesSchema, valuesOf, wantedBy } from "./preferences-values";

type PreferencesDrawerProps = {
  /** How the address stands; null to add one. */
  preferences: StandingPreferences | null;
  /** Whose account it is; null for an address of the list. */
  customer_id: string | null;
  onClose: () => void;
};

/** Changes what an address gets. Closing it, or leaving the page, asks before something chosen is lost. */
export function PreferencesDrawer({ preferences, customer_id, onClose }: PreferencesDrawerProps) {
  const { t } = useTranslation();
  const confirm = usePrompt();
  const problemText = useProblemText();
  const { mutateAsync: save, error, isPending } = useSavePreferences(customer_id);
  const form = useForm({
    defaultValues: valuesOf(preferences),
    resolver: zodResolver(preferencesSchema(t("cartRecovery.subscriptions.edit.incomplete"))),
  });
  const close = async () => {
    const discarded =
      isSame(form.getValues(), valuesOf(preferences)) ||
      (await confirm({
        title: t("cartRecovery.subscriptions.edit.discard_title"),
        description: t("cartRecovery.subscriptions.edit.discard_description"),
        confirmText: t("cartRecovery.subscriptions.edit.discard"),
        cancelText: t("actions.cancel"),
        variant: "confirmation",
      }));
    if (discarded) {
      onClose();
    }
  };

  const submit = form.handleSubmit(async (values) => {
    const topics = wantedBy(values, preferences);
    // A refusal stays beside the form, which keeps what was typed.
    const saved =
      Object.keys(topics).length === 0 ||
      (await save({ email: values.email, topics }).then(
        () => true,
        () => false,
      ));
    if (saved) {
      toast.success(t("cartRecovery.subscriptions.edit.saved"));
      onClose();
    }
  });

  return (
    <Drawer open onOpenChange={(open) => !open && void close()}>
      {/* The question that Escape leads to would take the same press for its own answer. */}
      <Drawer.Content onEscapeKeyDown={(event) => event.stopPropagation()}>
        <DrawerHeader
          title={t(
            preferences ? "cartRecovery.subscriptions.edit.edit_title" : "cartRecovery.subscriptions.edit.add_title",
          )}
          description={`${preferences ? `${preferences.email}. ` : ""}${t("cartRecovery.subscriptions.edit.description")}`}
        />
        <RouteDrawer.Form form={form}>
          <KeyboundForm
            noValidate
            onSubmit={(event) => void submit(event)}
            className="flex flex-1 flex-col overflow-hidden"
          >
            <Drawer.Body className="flex-1 overflow-y-auto">
              <PreferencesForm preferences={preferences} problem={error ? problemText(error) : null} />
            </Drawer.Body>
            <Drawer.Footer>
              <Button size="small" variant="secondary" type="button" onClick={() => void close()}>
                {t("actions.cancel")}
              </Button>
              <Button size="small" type="submit" isLoading={isPending}>
                {t("actions.save")}
              </Button>
            </Drawer.Footer>
          </KeyboundForm>
        </RouteDrawer.Form>
      </Drawer.Content>
    </Drawer>
  );
}
