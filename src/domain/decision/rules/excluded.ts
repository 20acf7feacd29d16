import type { Rule } from "../decision";

/** The merchant keeps mail away from this sales channel, this group of customers, or something in the cart. */
export const excluded: Rule = ({ sales_channel_id, customer_group_ids, product_tag_ids, settings }) => {
  const { excluded: out } = settings;
  return (
    (sales_channel_id !== null && out.sales_channel_ids.includes(sales_channel_id)) ||
    customer_group_ids.some((id) => out.customer_group_ids.includes(id)) ||
    product_tag_ids.some((id) => out.product_tag_ids.includes(id))
  );
};
