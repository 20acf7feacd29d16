import { useMutation } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { saveFile } from "../../lib/save-file";
import { sdk } from "../../lib/sdk";

/** Hands out everything that is held on an address, as one file. */
export function useDataExport(email: string) {
  return useMutation({
    ...alwaysAsk,
    mutationFn: async () => {
      const answer = await sdk.client.fetch<{ data_export: unknown }>("/admin/cart-recovery/data-export", {
        query: { email },
      });
      const text = JSON.stringify(answer.data_export, null, 2);
      saveFile("personal-data.json", new Blob([text], { type: "application/json" }));
    },
  });
}
