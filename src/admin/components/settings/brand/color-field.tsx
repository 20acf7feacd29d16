import { Form } from "@medusajs/dashboard/components";
import { Input } from "@medusajs/ui";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { BrandValues } from "./brand-form";

/** Typed as #rrggbb, or picked. */
export function ColorField() {
  const { t } = useTranslation();
  const { control } = useFormContext<BrandValues>();
  return (
    <Form.Field
      control={control}
      name="color"
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("cartRecovery.settings.brand.color")}</Form.Label>
          <div className="flex gap-x-2">
            <input
              type="color"
              aria-label={t("cartRecovery.settings.brand.pickColor")}
              value={field.value}
              onChange={field.onChange}
              className="h-8 w-10 shrink-0 cursor-pointer rounded-md bg-ui-bg-field p-1 shadow-borders-base"
            />
            <Form.Control>
              <Input {...field} className="font-mono" autoComplete="off" />
            </Form.Control>
          </div>
          <Form.Hint>{t("cartRecovery.settings.brand.colorHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  );
}
