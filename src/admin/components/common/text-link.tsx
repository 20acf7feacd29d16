import { clx } from "@medusajs/ui";
import type { PropsWithChildren } from "react";
import { Link, type To } from "react-router-dom";

type TextLinkProps = PropsWithChildren<{ to: To; className?: string }>;

/** A link within text. Underlined, as Medusa's blue alone is too pale to be read by everyone. */
export function TextLink({ to, className, children }: TextLinkProps) {
  return (
    <Link
      to={to}
      className={clx(
        "rounded text-ui-fg-base underline underline-offset-2 outline-none transition-fg hover:text-ui-fg-subtle focus-visible:shadow-borders-focus",
        className,
      )}
    >
      {children}
    </Link>
  );
}
