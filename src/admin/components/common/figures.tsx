import type { PropsWithChildren } from "react";

/** As many figures beside each other as there is room for. */
export function Figures({ children }: PropsWithChildren) {
  return (
    <dl
      className="grid gap-x-4 gap-y-6 px-6 py-4"
      style={{ gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))" }}
    >
      {children}
    </dl>
  );
}
