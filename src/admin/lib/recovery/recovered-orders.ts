const filters = new URLSearchParams({ recovered: '"true"', status: '["completed"]' });

/** The table of sessions, of those whose order came out of a restored cart. */
export const RECOVERED_ORDERS = `/cart-recovery?${filters.toString()}`;
