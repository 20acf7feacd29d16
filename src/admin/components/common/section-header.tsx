import { Heading } from "@medusajs/ui";
import type { PropsWithChildren } from "react";

type SectionHeaderProps = PropsWithChildren<{ title: string; level?: "h1" | "h2" }>;

/** The head of a section: its title, and what can be done with it. */
export function SectionHeader({ title, level = "h2", children }: SectionHeaderProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <Heading level={level} className="min-w-0 break-words">
        {title}
      </Heading>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
