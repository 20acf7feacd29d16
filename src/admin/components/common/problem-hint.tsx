import { Alert } from "@medusajs/ui";

type ProblemHintProps = { text: string; variant?: "error" | "warning" };

/** What is wrong, or to be minded, beside what was to be done; told to screen readers at once. */
export function ProblemHint({ text, variant = "error" }: ProblemHintProps) {
  return (
    <div role="alert">
      <Alert variant={variant}>{text}</Alert>
    </div>
  );
}
