import { useMutation } from "@tanstack/react-query";
import { alwaysAsk } from "../lib/always-ask";
import { sdk } from "../lib/sdk";

/** What mail programs show; most do not show SVG. */
export const LOGO_TYPES = ["image/png", "image/jpeg", "image/gif"];

/** Medusa's admin takes no larger files, and no mail should make anybody load them. */
const MAX_BYTES = 1024 * 1024;

type Upload = { url: string } | { problem: "type" | "size" | "url" };

/** Medusa's file module may be set up to give addresses that only the server itself can use. */
const isPublic = (url: string) => /^https?:\/\//.test(url);

export function useUploadLogo() {
  return useMutation<Upload, unknown, File>({
    ...alwaysAsk,
    mutationFn: async (file) => {
      if (!LOGO_TYPES.includes(file.type)) return { problem: "type" };
      if (file.size > MAX_BYTES) return { problem: "size" };
      const { files } = await sdk.admin.upload.create({ files: [file] });
      const url = files[0]?.url ?? "";
      return isPublic(url) ? { url } : { problem: "url" };
    },
  });
}
