import { sdk } from "./sdk";

type Query = { id?: string | string[]; q?: string; offset?: number; limit?: number };
type Page = { count: number; offset: number; limit: number; options: { value: string; label: string }[] };

/** What can be picked: how a page of them is asked for, and what each is called. */
export const PICKERS = {
  sales_channels: async (query: Query): Promise<Page> => {
    const { sales_channels, ...page } = await sdk.admin.salesChannel.list({ ...query, fields: "id,name" });
    return { ...page, options: sales_channels.map(({ id, name }) => ({ value: id, label: name })) };
  },
  customer_groups: async (query: Query): Promise<Page> => {
    const { customer_groups, ...page } = await sdk.admin.customerGroup.list({ ...query, fields: "id,name" });
    return { ...page, options: customer_groups.map(({ id, name }) => ({ value: id, label: name ?? id })) };
  },
  product_tags: async (query: Query): Promise<Page> => {
    const { product_tags, ...page } = await sdk.admin.productTag.list({ ...query, fields: "id,value" });
    return { ...page, options: product_tags.map(({ id, value }) => ({ value: id, label: value })) };
  },
};

export type PickerKind = keyof typeof PICKERS;
