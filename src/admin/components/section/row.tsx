import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** One line of a section: a name, and what it is set to. On a phone, one below the other. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  const isText = typeof children === "string" || typeof children === "number";
  return (
    <div className="grid grid-cols-1 gap-x-4 gap-y-1 px-6 py-4 text-ui-fg-subtle sm:grid-cols-2">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      {isText ? (
        <Text size="small" leading="compact" className="min-w-0 whitespace-pre-line break-words">
          {children}
        </Text>
      ) : (
        <div className="txt-compact-small flex min-w-0 flex-wrap items-center gap-1 break-words">{children}</div>
      )}
    </div>
  );
}
