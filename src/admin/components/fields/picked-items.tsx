import { XMarkMini } from "@medusajs/icons";
import { IconButton, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useNames } from "../../hooks/use-names";
import type { PickerKind } from "../../lib/pickers";

type PickedItemsProps = { kind: PickerKind; ids: string[]; onChange: (ids: string[]) => void };

/** What was picked, each with a button that takes it away. */
export function PickedItems({ kind, ids, onChange }: PickedItemsProps) {
  const { t } = useTranslation();
  const nameOf = useNames(kind, ids);
  if (ids.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1">
      {ids.map((id) => (
        <li key={id} className="flex items-center gap-x-1 rounded-md bg-ui-tag-neutral-bg py-0.5 pl-2 pr-1">
          <Text size="xsmall" weight="plus" className="text-ui-tag-neutral-text">
            {nameOf(id)}
          </Text>
          <IconButton
            type="button"
            size="2xsmall"
            variant="transparent"
            aria-label={t("cartRecovery.common.removeThis", { name: nameOf(id) })}
            onClick={() => onChange(ids.filter((other) => other !== id))}
          >
            <XMarkMini />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
