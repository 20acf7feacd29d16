import type { CopyTexts } from "./copy";
import { sdk } from "./sdk";
import type { Settings } from "./settings";

export type PreviewRequest = {
  locale?: string;
  /** Counted from 0. */
  step?: number;
  /** Words that are not saved yet. */
  template?: CopyTexts;
  brand?: Settings["brand"];
};

export type Preview = { subject: string; preheader: string; html: string; text: string };

export function fetchPreview(request: PreviewRequest): Promise<Preview> {
  return sdk.client.fetch("/admin/cart-recovery/preview", { method: "POST", body: request });
}
