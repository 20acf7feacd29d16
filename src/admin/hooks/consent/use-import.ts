import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ImportProgress, ImportResult } from "../../lib/consent/import-result";
import { uploadList } from "../../lib/consent/upload-list";
import { queryKeys } from "../../lib/query-keys";

export type ImportState =
  | { step: "choosing" }
  /** Tried out first (`dry_run`), then in earnest. */
  | { step: "running"; file: File; dry_run: boolean; progress: ImportProgress }
  | { step: "tried" | "done"; file: File; result: ImportResult }
  | { step: "failed"; file: File; dry_run: boolean; error: unknown };

/** An upload from the choice of a file, over trying it out, to its end. Leaving the page gives up what is under way. */
export function useImport() {
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>({ step: "choosing" });
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);

  const run = async (file: File, dry_run: boolean) => {
    running.current.abort();
    const { signal } = (running.current = new AbortController());
    const onProgress = (progress: ImportProgress) => setState({ step: "running", file, dry_run, progress });
    onProgress({ phase: "uploading", share: 0 });
    try {
      const result = await uploadList({ file, dry_run, onProgress, signal });
      setState({ step: dry_run ? "tried" : "done", file, result });
      if (!dry_run) {
        await client.invalidateQueries({ queryKey: queryKeys.subscriptions });
      }
    } catch (error) {
      if (!signal.aborted) {
        setState({ step: "failed", file, dry_run, error });
      }
    }
  };

  return {
    state,
    tryOut: (file: File) => void run(file, true),
    importNow: (file: File) => void run(file, false),
    startOver: () => {
      running.current.abort();
      setState({ step: "choosing" });
    },
  };
}
