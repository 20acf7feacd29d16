import { ArrowDownMini, ArrowUpMini, Trash } from "@medusajs/icons";
import { IconButton } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

export type StepButtonsProps = {
  index: number;
  /** Of all steps. */
  count: number;
  onRemove: () => void;
  onMove: (by: 1 | -1) => void;
};

/** Moves a mail up or down, or takes it away. One mail is always left. */
export function StepButtons({ index, count, onRemove, onMove }: StepButtonsProps) {
  const { t } = useTranslation();
  const number = index + 1;
  const buttons = [
    { name: "moveUp", icon: <ArrowUpMini />, disabled: index === 0, onClick: () => onMove(-1) },
    { name: "moveDown", icon: <ArrowDownMini />, disabled: number === count, onClick: () => onMove(1) },
    { name: "remove", icon: <Trash />, disabled: count === 1, onClick: onRemove },
  ] as const;
  return (
    <div className="flex gap-x-1">
      {buttons.map(({ name, icon, ...button }) => (
        <IconButton
          key={name}
          type="button"
          size="small"
          variant="transparent"
          aria-label={t(`cartRecovery.settings.sequence.${name}`, { number })}
          {...button}
        >
          {icon}
        </IconButton>
      ))}
    </div>
  );
}
