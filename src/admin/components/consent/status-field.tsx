import { Label, Select } from "@medusajs/ui";
import { useId } from "react";
import { useTranslation } from "react-i18next";

const STATUSES = ["subscribed", "unsubscribed"] as const;

type StatusFieldProps = {
  label: string;
  /** Empty when nothing was chosen. */
  value: string;
  onChange: (status: (typeof STATUSES)[number]) => void;
};

export function StatusField({ label, value, onChange }: StatusFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="flex flex-col gap-y-2">
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      <Select
        value={value}
        onValueChange={(chosen) => {
          const status = STATUSES.find((known) => known === chosen);
          if (status) {
            onChange(status);
          }
        }}
      >
        <Select.Trigger id={id}>
          <Select.Value placeholder="–" />
        </Select.Trigger>
        <Select.Content>
          {STATUSES.map((status) => (
            <Select.Item key={status} value={status}>
              {t(`cartRecovery.subscriptions.statuses.${status}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  );
}
