import { Button, Text } from "@medusajs/ui";
import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { COPY_PARTS, type CopyPart } from "../../../lib/copy";
import { copyProblem } from "../../../lib/copy-problem";
import {
  builtInTexts,
  changeTexts,
  type MailChoice,
  type MailTexts,
  nearestTexts,
  ownTexts,
} from "../../../lib/mail-texts";
import { TextAreaField } from "../../fields/text-area-field";
import { TextField } from "../../fields/text-field";
import { TokenButtons } from "./token-buttons";

type CopyFieldsProps = {
  mail: MailChoice;
  locale: string;
  /** Why the server could not make a preview of these words. */
  problem: unknown;
  onRemoved: (locale: string) => void;
};

const PARTS = Object.keys(COPY_PARTS) as CopyPart[];

/** The words of one mail in one language; or, where it has none of its own, the way to some. */
export function CopyFields({ mail, locale, problem, onRemoved }: CopyFieldsProps) {
  const { t } = useTranslation();
  const { getValues, setValue, setError, watch } = useFormContext<MailTexts>();
  const container = useRef<HTMLDivElement>(null);
  const texts = watch();
  const own = ownTexts(texts, mail, locale);
  const path = mail === "all" ? (`all.${locale}` as const) : (`steps.${mail}.${locale}` as const);

  useEffect(() => {
    const found = copyProblem(problem);
    if (found) setError(`${path}.${found.part}`, { type: "server", message: found.message });
  }, [problem, path, setError]);

  const change = (copy: ReturnType<typeof builtInTexts>) => {
    const { all, steps } = changeTexts(getValues(), { mail, locale, copy });
    setValue("all", all, { shouldDirty: true });
    setValue("steps", steps, { shouldDirty: true });
  };

  if (!own) {
    return (
      <div className="flex flex-col items-start gap-y-3">
        <Text size="small" className="text-ui-fg-subtle">
          {t(mail === "all" ? "cartRecovery.settings.content.noWords" : "cartRecovery.settings.content.sharedWords")}
        </Text>
        <Button type="button" size="small" variant="secondary" onClick={() => change(nearestTexts(texts, locale))}>
          {t("cartRecovery.settings.content.writeOwn")}
        </Button>
      </div>
    );
  }

  const builtIn = mail === "all" ? builtInTexts(locale) : undefined;
  const canReset = builtIn === undefined || JSON.stringify(builtIn) !== JSON.stringify(own);
  return (
    <div ref={container} className="flex flex-col gap-y-6">
      <TokenButtons container={container} />
      {PARTS.map((part) => {
        const FieldOf = part === "body" || part === "footer" ? TextAreaField<MailTexts> : TextField<MailTexts>;
        return (
          <FieldOf
            key={part}
            name={`${path}.${part}`}
            label={t(`cartRecovery.settings.content.parts.${part}`)}
            hint={t(`cartRecovery.settings.content.partHints.${part}`)}
            optional={COPY_PARTS[part].optional}
            rows={part === "body" ? 8 : 3}
          />
        );
      })}
      {canReset && (
        <Button
          type="button"
          size="small"
          variant="transparent"
          className="self-start"
          onClick={() => {
            change(builtIn);
            if (mail === "all" && !builtIn) onRemoved("en");
          }}
        >
          {t(resetKey(mail, builtIn !== undefined))}
        </Button>
      )}
    </div>
  );
}

function resetKey(mail: MailChoice, hasBuiltIn: boolean) {
  if (mail !== "all") return "cartRecovery.settings.content.useShared";
  return hasBuiltIn ? "cartRecovery.settings.content.useBuiltIn" : "cartRecovery.settings.content.removeLanguage";
}
