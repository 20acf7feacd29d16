/** What of a restored cart can tell who the shopper is. */
type CartHolder = {
  email: string | null;
  customer_id: string | null;
  addresses: readonly (Record<string, unknown> | null | undefined)[];
};

const PERSONAL_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "postal_code",
  "province",
  "phone",
];

/**
 * Whether a cart names its shopper. Whoever has the id of a cart can read all of it, so a link, which may have got into
 * other hands, must not lead to such a cart (ADR 51). The country alone names nobody: Medusa sets it by itself.
 */
export function namesShopper({ email, customer_id, addresses }: CartHolder): boolean {
  return (
    email !== null ||
    customer_id !== null ||
    addresses.some((address) => PERSONAL_FIELDS.some((field) => Boolean(address?.[field])))
  );
}
