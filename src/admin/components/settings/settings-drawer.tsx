import { RouteDrawer } from "@medusajs/dashboard/components";
import type { ReactElement } from "react";
import { useSettings } from "../../hooks/use-settings";
import type { Settings } from "../../lib/settings";
import { DrawerHeader } from "../drawer-header";

/** A drawer over the settings page with a form for one of its sections. */
export function SettingsDrawer({ title, children }: { title: string; children: (settings: Settings) => ReactElement }) {
  const { data } = useSettings();
  return (
    <RouteDrawer>
      <DrawerHeader title={title} />
      {data && children(data.settings)}
    </RouteDrawer>
  );
}
