import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRules } from "../../../hooks/use-rules";
import { orNull } from "../../../lib/or-null";
import type { Settings } from "../../../lib/settings";
import { TextField } from "../../fields/text-field";
import { SettingsForm } from "../settings-form";

type SenderValues = { sender_name: string; sender_address: string; reply_to: string };

export function SenderForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const rules = useRules();
  return (
    <SettingsForm<SenderValues>
      schema={z.object({ sender_name: rules.text(100), sender_address: rules.email, reply_to: rules.email })}
      values={{
        sender_name: settings.sender_name ?? "",
        sender_address: settings.sender_address ?? "",
        reply_to: settings.reply_to ?? "",
      }}
      toChange={({ sender_name, sender_address, reply_to }) => ({
        sender_name: orNull(sender_name),
        sender_address: orNull(sender_address),
        reply_to: orNull(reply_to),
      })}
    >
      <TextField<SenderValues>
        name="sender_name"
        label={t("cartRecovery.settings.sender.name")}
        hint={t("cartRecovery.settings.sender.nameHint")}
        optional
      />
      <TextField<SenderValues>
        name="sender_address"
        type="email"
        label={t("cartRecovery.settings.sender.address")}
        hint={t("cartRecovery.settings.sender.addressHint")}
        optional
      />
      <TextField<SenderValues>
        name="reply_to"
        type="email"
        label={t("cartRecovery.settings.sender.replyTo")}
        hint={t("cartRecovery.settings.sender.replyToHint")}
        optional
      />
    </SettingsForm>
  );
}
