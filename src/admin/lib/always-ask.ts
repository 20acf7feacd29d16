/**
 * For each query and mutation: without a connection the browser is asked all the same, so that the merchant hears of it now.
 * TanStack Query would wait for the connection, and seem to do nothing.
 */
export const alwaysAsk = { networkMode: "always" } as const;
