import { RouteDrawer } from "@medusajs/dashboard/components";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../hooks/use-settings";
import type { Settings } from "../../lib/settings";
import { DrawerHeader } from "../drawer-header";

type Section = "consent" | "rules" | "sender" | "sending" | "sequence" | "storefront" | "terms" | "testing" | "timing";

type SettingsDrawerProps = {
  title: `${Section}.edit` | "testEmail.title";
  form: ComponentType<{ settings: Settings }>;
};

/** A drawer over the settings page with a form for one of its sections. */
export function SettingsDrawer({ title, form: Form }: SettingsDrawerProps) {
  const { t } = useTranslation();
  const { data } = useSettings();
  return (
    <RouteDrawer>
      <DrawerHeader title={t(`cartRecovery.settings.${title}`)} />
      {data && <Form settings={data.settings} />}
    </RouteDrawer>
  );
}
