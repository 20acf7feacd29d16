import { SectionRow } from "@medusajs/dashboard/components";
import { TextLink } from "../common/text-link";

type IdRowProps = {
  title: string;
  id: string | null;
  /** Where it leads; null when Medusa has no page for it. */
  to: string | null;
  /** What is said when there is no id. */
  none?: string;
};

/** Something by its id, with the way to its page. */
export function IdRow({ title, id, to, none = "–" }: IdRowProps) {
  const link = to !== null && (
    <TextLink to={to} className="min-w-0 break-all">
      {id}
    </TextLink>
  );
  return <SectionRow title={title} value={link || <span className="min-w-0 break-all">{id ?? none}</span>} />;
}
