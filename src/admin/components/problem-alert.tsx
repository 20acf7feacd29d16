import { Alert } from "@medusajs/ui";
import { useProblemText } from "../hooks/use-problem-text";

/** Why the last request failed, where it was made; read out as soon as it appears. */
export function ProblemAlert({ error, className }: { error: unknown; className?: string }) {
  const textOf = useProblemText();
  if (!error) return null;
  return (
    <div role="alert" className={className}>
      <Alert variant="error">{textOf(error)}</Alert>
    </div>
  );
}
