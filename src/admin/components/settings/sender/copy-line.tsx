import { CheckMini, SquareTwoStack } from "@medusajs/icons";
import { IconButton, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** A value to be pasted elsewhere, with a button that copies it. */
export function CopyLine({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => toast.error(t("cartRecovery.common.cannotCopy")),
    );
  return (
    <div className="flex items-start gap-x-2">
      <span className="txt-compact-xsmall w-12 shrink-0 pt-1 text-ui-fg-subtle">{label}</span>
      <code className="min-w-0 flex-1 break-all pt-0.5 font-mono text-xs">{value}</code>
      <IconButton
        size="2xsmall"
        variant="transparent"
        aria-label={t(copied ? "cartRecovery.common.copiedThis" : "cartRecovery.common.copyThis", { label })}
        onClick={() => void copy()}
      >
        {copied ? <CheckMini /> : <SquareTwoStack />}
      </IconButton>
    </div>
  );
}
