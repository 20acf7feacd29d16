import { Form } from "@medusajs/dashboard/components";
import { ArrowUpTray, Trash } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { useRef } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { LOGO_TYPES, useUploadLogo } from "../../../hooks/use-upload-logo";
import { OptionalMark } from "../../fields/optional-mark";
import { ProblemAlert } from "../../problem-alert";
import type { BrandValues } from "./brand-form";

/** A picture that is uploaded through Medusa's file module, and shown. */
export function LogoField() {
  const { t } = useTranslation();
  const { control, setValue, setError, clearErrors } = useFormContext<BrandValues>();
  const input = useRef<HTMLInputElement>(null);
  const { mutate, error, isPending } = useUploadLogo();

  const upload = (file: File | undefined) => {
    clearErrors("logo_url");
    if (!file) return;
    mutate(file, {
      onSuccess: (result) =>
        "url" in result
          ? setValue("logo_url", result.url, { shouldDirty: true, shouldValidate: true })
          : setError("logo_url", { message: t(`cartRecovery.settings.brand.logoProblems.${result.problem}`) }),
    });
  };

  return (
    <Form.Field
      control={control}
      name="logo_url"
      render={({ field: { value, ref } }) => (
        <Form.Item>
          <Form.Label icon={<OptionalMark />}>{t("cartRecovery.settings.brand.logo")}</Form.Label>
          {value && (
            <div className="flex justify-center rounded-lg bg-ui-bg-component p-4 shadow-elevation-card-rest">
              <img src={value} alt={t("cartRecovery.settings.brand.logo")} className="max-h-16 max-w-full" />
            </div>
          )}
          <div className="flex gap-x-2">
            <Form.Control>
              <Button
                ref={ref}
                type="button"
                size="small"
                variant="secondary"
                isLoading={isPending}
                aria-labelledby={undefined}
                onClick={() => input.current?.click()}
              >
                <ArrowUpTray />
                {t(value ? "cartRecovery.settings.brand.replaceLogo" : "cartRecovery.settings.brand.uploadLogo")}
              </Button>
            </Form.Control>
            {value && (
              <Button
                type="button"
                size="small"
                variant="transparent"
                onClick={() => setValue("logo_url", "", { shouldDirty: true })}
              >
                <Trash />
                {t("actions.remove")}
              </Button>
            )}
          </div>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t("cartRecovery.settings.brand.uploadLogo")}
            accept={LOGO_TYPES.join(",")}
            onChange={({ target }) => {
              upload(target.files?.[0]);
              // The same file can be chosen again after it was refused.
              target.value = "";
            }}
          />
          <Form.Hint>{t("cartRecovery.settings.brand.logoHint")}</Form.Hint>
          <ProblemAlert error={error} />
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  );
}
