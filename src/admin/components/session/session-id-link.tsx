import { TextLink } from "../common/text-link";

/** Leads to a session by its id, which is cut where it does not fit. */
export function SessionIdLink({ id }: { id: string }) {
  return (
    <TextLink to={`/cart-recovery/sessions/${id}`} className="txt-compact-small block min-w-0 truncate">
      {id}
    </TextLink>
  );
}
