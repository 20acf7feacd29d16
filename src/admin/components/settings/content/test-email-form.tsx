import { zodResolver } from "@hookform/resolvers/zod";
import { KeyboundForm, RouteDrawer } from "@medusajs/dashboard/components";
import { Alert, Button, toast } from "@medusajs/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useLanguageName } from "../../../hooks/use-language-name";
import { useMailLocale } from "../../../hooks/use-mail-locale";
import { useRules } from "../../../hooks/use-rules";
import { alwaysAsk } from "../../../lib/always-ask";
import { sdk } from "../../../lib/sdk";
import type { Settings } from "../../../lib/settings";
import { sendTestEmail } from "../../../lib/test-email";
import { SelectField } from "../../fields/select-field";
import { TextField } from "../../fields/text-field";
import { ProblemAlert } from "../../problem-alert";

type TestEmailValues = { to: string; locale: string; step: string };

/** Sends one of the mails, as it is saved, to an address of the merchant's. */
export function TestEmailForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const rules = useRules();
  const nameOf = useLanguageName();
  const { data: me } = useQuery({
    ...alwaysAsk,
    queryKey: ["cart-recovery", "me"],
    queryFn: () => sdk.admin.user.me(),
  });
  const { mutate, error, isSuccess, variables, isPending } = useMutation({
    ...alwaysAsk,
    mutationFn: sendTestEmail,
  });
  const form = useForm<TestEmailValues, unknown, TestEmailValues>({
    defaultValues: { to: "", locale: useMailLocale(settings), step: "0" },
    resolver: zodResolver(z.object({ to: rules.required(254).and(rules.email), locale: z.string(), step: z.string() })),
  });
  const { getValues, resetField } = form;
  const ownAddress = me?.user.email;
  useEffect(() => {
    if (ownAddress && getValues("to") === "") resetField("to", { defaultValue: ownAddress });
  }, [ownAddress, getValues, resetField]);

  const send = form.handleSubmit(({ to, locale, step }) =>
    mutate(
      { to: to.trim(), locale, step: Number(step) },
      { onSuccess: () => toast.success(t("cartRecovery.settings.testEmail.sent")) },
    ),
  );

  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm noValidate onSubmit={(event) => void send(event)} className="flex h-full flex-col overflow-hidden">
        <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto" tabIndex={0}>
          <TextField<TestEmailValues>
            name="to"
            type="email"
            autoComplete="email"
            label={t("cartRecovery.settings.testEmail.to")}
            hint={t("cartRecovery.settings.testEmail.hint")}
          />
          <SelectField<TestEmailValues>
            name="locale"
            label={t("cartRecovery.common.locale")}
            options={Object.keys(settings.copy).map((value) => ({ value, label: nameOf(value) }))}
          />
          <SelectField<TestEmailValues>
            name="step"
            label={t("cartRecovery.settings.content.mail")}
            options={settings.sequence.map((_, index) => ({
              value: String(index),
              label: t("cartRecovery.settings.sequence.step", { number: index + 1 }),
            }))}
          />
        </RouteDrawer.Body>
        <RouteDrawer.Footer className="flex-col items-stretch">
          <ProblemAlert error={error} />
          {isSuccess && (
            <div role="status">
              <Alert variant="success">{t("cartRecovery.settings.testEmail.sentTo", { to: variables.to })}</Alert>
            </div>
          )}
          <div className="flex items-center justify-end gap-x-2">
            <RouteDrawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.close")}
              </Button>
            </RouteDrawer.Close>
            <Button size="small" type="submit" isLoading={isPending}>
              {t("cartRecovery.settings.testEmail.send")}
            </Button>
          </div>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  );
}
