import type { PropsWithChildren } from "react";

/** Text in a table that must not push the other columns out of sight; the table shows the whole in a tooltip. */
export function Cut({ children }: PropsWithChildren) {
  return (
    <div className="truncate" style={{ maxWidth: "min(260px, 60vw)" }}>
      {children}
    </div>
  );
}
