import { Drawer, Heading } from "@medusajs/ui";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

type DrawerHeaderProps = { title: string; description: string };

/** The head of a drawer. The cross in it has no name for screen readers in Medusa, so it gets one here. */
export function DrawerHeader({ title, description }: DrawerHeaderProps) {
  const { t } = useTranslation();
  const header = useRef<HTMLDivElement>(null);
  const close = t("actions.close");
  useEffect(() => {
    header.current?.querySelector("button")?.setAttribute("aria-label", close);
  }, [close]);
  return (
    <Drawer.Header ref={header}>
      <Drawer.Title asChild>
        <Heading>{title}</Heading>
      </Drawer.Title>
      <Drawer.Description className="txt-small break-words text-ui-fg-subtle">{description}</Drawer.Description>
    </Drawer.Header>
  );
}
