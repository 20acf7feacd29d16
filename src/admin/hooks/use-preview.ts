import { useEffect, useState } from "react";
import { fetchPreview, type Preview, type PreviewRequest } from "../lib/preview";

/** Long enough for a word to be finished, short enough to feel live. */
const TYPING_MS = 350;

/** The mail as it would be with what is typed now. While that cannot be shown, the last one that could, and why. */
export function usePreview(request: PreviewRequest): { preview: Preview | null; error: unknown } {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const asked = JSON.stringify(request);

  useEffect(() => {
    let isOutdated = false;
    const settle = (work: () => void) => {
      if (!isOutdated) work();
    };
    const timer = setTimeout(() => {
      fetchPreview(JSON.parse(asked) as PreviewRequest).then(
        (answer) =>
          settle(() => {
            setPreview(answer);
            setError(null);
          }),
        (reason: unknown) => settle(() => setError(reason)),
      );
    }, TYPING_MS);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [asked]);

  return { preview, error };
}
