/** Puts a text where the cursor is, in place of what is selected, and the cursor behind it. */
export function insertAtCursor(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  change: (value: string) => void,
): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  change(field.value.slice(0, start) + text + field.value.slice(end));
  // After the form has put the new value into the field, which moves the cursor to its end.
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(start + text.length, start + text.length);
  });
}
