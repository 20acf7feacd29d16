import { Button, Label } from "@medusajs/ui";
import { type RefObject, useEffect, useId, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { COPY_TOKENS } from "../../../../emails/copy-tokens";
import { insertAtCursor } from "../../../lib/insert-at-cursor";
import type { MailTexts } from "../../../lib/mail-texts";

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const isText = (element: EventTarget | null): element is TextControl =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** What stands for something of the shopper's. A click puts it where the cursor was last. */
export function TokenButtons({ container }: { container: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const id = useId();
  const { setValue } = useFormContext<MailTexts>();
  const last = useRef<TextControl | null>(null);

  useEffect(() => {
    const element = container.current;
    const remember = ({ target }: FocusEvent) => {
      if (isText(target)) last.current = target;
    };
    element?.addEventListener("focusin", remember);
    return () => element?.removeEventListener("focusin", remember);
  }, [container]);

  const insert = (token: string) => {
    const field = last.current ?? container.current?.querySelector("textarea");
    if (field) {
      insertAtCursor(field, `{{${token}}}`, (value) =>
        setValue(field.name as `all.${string}.body`, value, { shouldDirty: true }),
      );
    }
  };

  return (
    <div className="flex flex-col gap-y-2">
      <Label id={id} size="small" weight="plus">
        {t("cartRecovery.settings.content.tokens")}
      </Label>
      <div role="group" aria-labelledby={id} className="flex flex-wrap gap-1">
        {COPY_TOKENS.map((token) => (
          <Button
            key={token}
            type="button"
            size="small"
            variant="secondary"
            title={t(`cartRecovery.settings.content.tokenMeanings.${token}`)}
            onClick={() => insert(token)}
          >
            {t(`cartRecovery.settings.content.tokenNames.${token}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
