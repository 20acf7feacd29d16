import { clx } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { forceAppearance } from "../../lib/force-appearance";
import type { Preview } from "../../lib/preview";
import type { PreviewView } from "./preview-views";

/** Nothing in a mail may run, send a form or lead the admin elsewhere: the sandbox allows nothing at all. */
export function PreviewFrame({ preview, view }: { preview: Preview; view: PreviewView }) {
  const { t } = useTranslation();
  if (view === "text") {
    return (
      <pre
        // May be longer than the pane: whoever has no mouse scrolls it with the keys.
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto whitespace-pre-wrap break-words rounded-md bg-ui-bg-base p-4 font-mono text-xs shadow-elevation-card-rest"
      >
        {preview.text}
      </pre>
    );
  }
  return (
    <iframe
      sandbox=""
      title={t("cartRecovery.settings.preview.title")}
      srcDoc={forceAppearance(preview.html, view === "dark" ? "dark" : "light")}
      className={clx(
        "min-h-0 flex-1 rounded-md border-0 bg-ui-bg-base shadow-elevation-card-rest",
        view === "phone" ? "mx-auto w-[375px] max-w-full" : "w-full",
      )}
    />
  );
}
