import { useMutation } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { saveFile } from "../../lib/save-file";
import { sdk } from "../../lib/sdk";

/** Downloads the whole list. A download that breaks off fails, and leaves no file that looks whole. */
export function useDownloadList() {
  return useMutation({
    ...alwaysAsk,
    mutationFn: async () => {
      const answer = await sdk.client.fetch<Response>("/admin/marketing-subscriptions/export", {
        headers: { accept: "text/csv" },
      });
      saveFile(`marketing-subscriptions-${new Date().toISOString().slice(0, 10)}.csv`, await answer.blob());
    },
  });
}
