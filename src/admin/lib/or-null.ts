/** An empty field means that nothing was chosen. */
export function orNull(text: string): string | null {
  return text.trim() || null;
}
