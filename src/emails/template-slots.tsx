import type { ReactNode } from "react";
import type { SlotName } from "./recovery-email-view";

/**
 * A mustache variable. Only the escaped form exists here: the unescaped ones (`{{{x}}}`, `{{&x}}`) have no way into a
 * template that is written with these helpers.
 */
export function slot(name: SlotName): string {
  return `{{${name}}}`;
}

/** What may be in another script than the mail, and keeps its own direction: `12 Quay Street` in an Arabic mail. */
export function AsWritten({ name }: { name: SlotName }) {
  return <span dir="auto">{slot(name)}</span>;
}

type SectionProps = { name: SlotName; children: ReactNode };

/** Its children once per entry of a list, or once when the value is not empty. */
export function Given({ name, children }: SectionProps) {
  return (
    <>
      {`{{#${name}}}`}
      {children}
      {`{{/${name}}}`}
    </>
  );
}

/** Its children when the value is empty. */
export function Unless({ name, children }: SectionProps) {
  return (
    <>
      {`{{^${name}}}`}
      {children}
      {`{{/${name}}}`}
    </>
  );
}

/** The lines of the paragraph, or the list of lines, in `name`. */
export function Lines({ name }: { name: SlotName }) {
  return (
    <Given name={name}>
      <Given name="line_break">
        <br />
      </Given>
      {slot("text")}
    </Given>
  );
}
