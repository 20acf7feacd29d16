import { RouteFocusModal } from "@medusajs/dashboard/components";
import type { ReactElement } from "react";
import { useSettings } from "../../hooks/use-settings";
import type { Settings } from "../../lib/settings";

/** A form over the whole window, for sections that need a preview beside it. */
export function SettingsModal({ children }: { children: (settings: Settings) => ReactElement }) {
  const { data } = useSettings();
  return <RouteFocusModal>{data && children(data.settings)}</RouteFocusModal>;
}
