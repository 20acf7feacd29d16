import { Form } from "@medusajs/dashboard/components";
import { Input } from "@medusajs/ui";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TOPICS } from "../../../domain/consent/precedence";
import type { StandingPreferences } from "../../lib/consent/subscription";
import { ProblemHint } from "../common/problem-hint";
import type { PreferencesValues } from "./preferences-values";
import { StatusField } from "./status-field";
import { SuppressionNotice } from "./suppression-notice";

type PreferencesFormProps = {
  /** How the address stands; null when one is added. */
  preferences: StandingPreferences | null;
  problem: string | null;
};

export function PreferencesForm({ preferences, problem }: PreferencesFormProps) {
  const { t } = useTranslation();
  const form = useFormContext<PreferencesValues>();
  const values = useWatch({ control: form.control });
  const again = preferences?.topics.some(
    ({ topic, status, updated_at }) =>
      updated_at !== null && status === "unsubscribed" && values[topic] === "subscribed",
  );
  const overall = values.cart_recovery === values.promotions ? (values.cart_recovery ?? "") : "";
  return (
    <div className="flex flex-col gap-y-6">
      {preferences?.suppressed && <SuppressionNotice suppressed={preferences.suppressed} />}
      {!preferences && (
        <Form.Field
          control={form.control}
          name="email"
          render={({ field }) => (
            <Form.Item>
              <Form.Label>{t("cartRecovery.subscriptions.edit.email")}</Form.Label>
              <Form.Control>
                <Input type="email" autoComplete="off" {...field} />
              </Form.Control>
              <Form.ErrorMessage />
            </Form.Item>
          )}
        />
      )}
      <StatusField
        label={t("cartRecovery.subscriptions.columns.overall")}
        value={overall}
        onChange={(status) => {
          for (const topic of TOPICS) {
            form.setValue(topic, status, { shouldDirty: true });
          }
        }}
      />
      {TOPICS.map((topic) => (
        <StatusField
          key={topic}
          label={t(`cartRecovery.subscriptions.topics.${topic}`)}
          value={values[topic] ?? ""}
          onChange={(status) => form.setValue(topic, status, { shouldDirty: true })}
        />
      ))}
      {again && <ProblemHint variant="warning" text={t("cartRecovery.subscriptions.edit.again")} />}
      {problem && <ProblemHint text={problem} />}
    </div>
  );
}
