import { RouteFocusModal } from "@medusajs/dashboard/components";
import type { ComponentType } from "react";
import { useSettings } from "../../hooks/use-settings";
import type { Settings } from "../../lib/settings";

/** A form over the whole window, for sections that need a preview beside it. */
export function SettingsModal({ form: Form }: { form: ComponentType<{ settings: Settings }> }) {
  const { data } = useSettings();
  return <RouteFocusModal>{data && <Form settings={data.settings} />}</RouteFocusModal>;
}
