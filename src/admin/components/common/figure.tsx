import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

type FigureProps = { label: string; value: ReactNode; hint?: string | undefined };

/** One figure with its name, for a `dl`. */
export function Figure({ label, value, hint }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <dt>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {label}
        </Text>
      </dt>
      <dd className="min-w-0">
        <Text leading="compact" weight="plus" className="truncate">
          {value}
        </Text>
        {hint && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
      </dd>
    </div>
  );
}
