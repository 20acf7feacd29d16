export function money(amount: number | null | undefined, currencyCode: string): string {
  const currency = currencyCode.toUpperCase();
  return new Intl.NumberFormat("en-US", { style: "currency", currency }).format(amount ?? 0);
}
