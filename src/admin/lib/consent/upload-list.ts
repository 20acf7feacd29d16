import { authorization, backendUrl } from "../sdk";
import { readProgress, readResult } from "./import-answer";
import type { ImportProgress, ImportResult } from "./import-result";

type UploadInput = {
  file: File;
  /** Tries the file out, and changes nothing. */
  dry_run: boolean;
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
};

/**
 * Uploads a list, and tells how far it is. Not by `fetch`, which does not tell how much of a file it has sent.
 * @throws FetchError when it was refused, TypeError when the server could not be reached
 */
export async function uploadList({ file, dry_run, onProgress, signal }: UploadInput): Promise<ImportResult> {
  const credentials = await authorization();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", backendUrl(`/admin/marketing-subscriptions/import?dry_run=${dry_run}`));
    request.withCredentials = true;
    request.setRequestHeader("content-type", "text/csv");
    request.setRequestHeader("accept", "application/x-ndjson");
    if (credentials) {
      request.setRequestHeader("authorization", credentials);
    }
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress({ phase: "uploading", share: total > 0 ? loaded / total : 0 });
    };
    request.onprogress = () => {
      const progress = readProgress(request.responseText);
      if (progress) {
        onProgress(progress);
      }
    };
    request.onload = () => {
      try {
        resolve(readResult(request.status, request.responseText));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    request.onerror = () => reject(new TypeError("The server could not be reached"));
    request.onabort = () => reject(new DOMException("Given up by the person at the screen", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
