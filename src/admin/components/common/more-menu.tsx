import { ActionMenu, type ActionMenuProps } from "@medusajs/dashboard/components";
import { EllipsisHorizontal } from "@medusajs/icons";
import { IconButton } from "@medusajs/ui";

type MoreMenuProps = Pick<ActionMenuProps, "groups"> & {
  /** What a screen reader says of the button. */
  label: string;
};

export function MoreMenu({ groups, label }: MoreMenuProps) {
  return (
    <ActionMenu groups={groups}>
      <IconButton size="small" variant="transparent" aria-label={label}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  );
}
