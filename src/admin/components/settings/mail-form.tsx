import { KeyboundForm, RouteFocusModal } from "@medusajs/dashboard/components";
import { Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { useSubmitSettings } from "../../hooks/use-submit-settings";
import { ModalHeader } from "../modal-header";
import { ProblemAlert } from "../problem-alert";
import { FormFooter } from "./form-footer";

type MailFormProps<Values extends FieldValues> = {
  title: string;
  description: string;
  form: UseFormReturn<Values, unknown, Values>;
  saving: Pick<ReturnType<typeof useSubmitSettings>, "error" | "isPending">;
  onSubmit: (values: Values) => void;
  /** What the mail looks like, beside the fields; below them where there is no room. */
  preview: ReactNode;
  children: ReactNode;
};

/** Fields of a mail, with the mail beside them. */
export function MailForm<Values extends FieldValues>(props: MailFormProps<Values>) {
  const { title, description, form, saving, onSubmit, preview, children } = props;
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        noValidate
        onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <ModalHeader />
        <RouteFocusModal.Body className="flex flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
          <div
            className="flex flex-col gap-y-6 p-6 lg:w-[480px] lg:shrink-0 lg:overflow-y-auto lg:border-r"
            tabIndex={0}
          >
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>{title}</Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {description}
                </Text>
              </RouteFocusModal.Description>
            </div>
            {children}
          </div>
          {preview}
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <div className="flex w-full flex-col gap-y-3">
            <ProblemAlert error={saving.error} />
            <FormFooter close={RouteFocusModal.Close} isPending={saving.isPending} />
          </div>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  );
}
