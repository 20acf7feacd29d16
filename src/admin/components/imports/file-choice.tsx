import { ArrowDownTray } from "@medusajs/icons";
import { clx, Text } from "@medusajs/ui";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemHint } from "../common/problem-hint";

/** By its name: what a browser says of the type depends on which programs are installed. */
const isCsv = ({ name }: File) => /\.(csv|txt)$/i.test(name);

/** Takes a file by choosing or dropping it. */
export function FileChoice({ onChosen }: { onChosen: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [refused, setRefused] = useState<string>();

  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (!file) {
      return;
    }
    if (isCsv(file)) {
      onChosen(file);
    } else {
      setRefused(file.name);
    }
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };

  return (
    <div className="flex flex-col gap-y-4">
      <button
        type="button"
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        className={clx(
          "flex w-full flex-col items-center gap-y-2 rounded-lg border border-dashed border-ui-border-strong bg-ui-bg-component p-8 text-center outline-none transition-fg",
          "hover:border-ui-border-interactive focus-visible:border-solid focus-visible:border-ui-border-interactive focus-visible:shadow-borders-focus",
          { "!border-ui-border-interactive": isOver, "!border-ui-border-error": refused !== undefined },
        )}
      >
        <span className="flex items-center gap-x-2 text-ui-fg-subtle">
          <ArrowDownTray />
          <Text as="span">{t("cartRecovery.imports.choose")}</Text>
        </span>
        <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
          {t("cartRecovery.imports.hint")}
        </Text>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.txt,text/csv"
        onChange={({ target }) => take(target.files)}
        aria-label={t("cartRecovery.imports.choose")}
      />
      {refused !== undefined && <ProblemHint text={t("cartRecovery.imports.not_csv", { name: refused })} />}
    </div>
  );
}
