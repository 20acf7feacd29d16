import { useMemo } from "react";
import { z } from "zod";
import { useRules } from "../../../hooks/use-rules";
import { COPY_PARTS } from "../../../lib/copy";

/** Of all words at once. Which tokens there are, the server says while one types. */
export function useCopySchema() {
  const rules = useRules();
  return useMemo(() => {
    const { subject, preheader, heading, body, button, footer } = COPY_PARTS;
    const byLocale = z.record(
      z.string(),
      z.object({
        subject: rules.required(subject.max),
        preheader: rules.text(preheader.max),
        heading: rules.required(heading.max),
        body: rules.required(body.max),
        button: rules.required(button.max),
        footer: rules.text(footer.max),
      }),
    );
    return z.object({ all: byLocale, steps: z.array(byLocale.nullable()) });
  }, [rules]);
}
