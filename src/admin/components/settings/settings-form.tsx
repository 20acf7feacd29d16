import { zodResolver } from "@hookform/resolvers/zod";
import { KeyboundForm, RouteDrawer } from "@medusajs/dashboard/components";
import type { ReactNode } from "react";
import { type DefaultValues, type FieldValues, useForm } from "react-hook-form";
import type { z } from "zod";
import { useSubmitSettings } from "../../hooks/use-submit-settings";
import type { SettingsChange } from "../../lib/settings";
import { ProblemAlert } from "../problem-alert";
import { FormFooter } from "./form-footer";

type SettingsFormProps<Values extends FieldValues> = {
  schema: z.ZodType<Values, Values>;
  values: DefaultValues<Values>;
  toChange: (values: Values) => SettingsChange;
  children: ReactNode;
};

/** Fields in a drawer. What was typed stays there until it is saved, or given up on purpose. */
export function SettingsForm<Values extends FieldValues>({
  schema,
  values,
  toChange,
  children,
}: SettingsFormProps<Values>) {
  const form = useForm<Values, unknown, Values>({ defaultValues: values, resolver: zodResolver(schema) });
  const { submit, error, isPending } = useSubmitSettings();
  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm
        noValidate
        onSubmit={(event) => void form.handleSubmit((valid) => submit(toChange(valid)))(event)}
        className="flex h-full flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto" tabIndex={0}>
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer className="flex-col items-stretch">
          <ProblemAlert error={error} />
          <FormFooter close={RouteDrawer.Close} isPending={isPending} />
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  );
}
