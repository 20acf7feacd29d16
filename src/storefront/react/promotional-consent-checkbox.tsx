"use client";

import { useEffect, useRef, useState } from "react";
import type { CheckoutSession, ConsentAnswer } from "../checkout-session.ts";
import { type ConsentRecorder, createConsentRecorder, startsTicked } from "../consent-box.ts";
import { consentFields } from "../consent-form.ts";

export type PromotionalConsentCheckboxProps = {
  /** Of `getCheckoutSession`. Null, or one whose shopper is not to be asked, shows nothing. */
  session: CheckoutSession | null;
  /**
   * Records an answer: `(answer) => setPromotionalConsent(sdk, cartId, answer)`, or a server action that does it. It is called
   * when the shopper changes the box, and when the form around it is sent. Leave it out where the form's own action reads the
   * answer with `readConsentAnswer`.
   */
  onAnswer?: (answer: ConsentAnswer) => Promise<{ ok: boolean }>;
  /** Of the form's field; `promotional_consent` unless given. */
  name?: string;
  /** Of the label around box and text. */
  className?: string;
  inputClassName?: string;
  textClassName?: string;
};

/**
 * The checkbox that asks whether the shopper may be reminded, to be shown right below the email field. Unstyled: a label
 * with a box and a text in it, in the shopper's language.
 */
export function PromotionalConsentCheckbox({ session, ...rest }: PromotionalConsentCheckboxProps) {
  if (!session?.consent_prompt || session.status === "completed") return null;
  return <ConsentBox key={`${session.id} ${session.consent_prompt.text_version}`} {...rest} session={session} />;
}

type BoxProps = PromotionalConsentCheckboxProps & { session: CheckoutSession };

function ConsentBox({ session, onAnswer, name, className, inputClassName, textClassName }: BoxProps) {
  const standing = session.consent.promotions;
  const [box, setBox] = useState({ standing, ticked: startsTicked(session) });
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onAnswer);
  const recorder = useRef<ConsentRecorder | null>(null);

  // An answer stands with an address: after the shopper changed theirs, the server asks again.
  if (box.standing !== standing) setBox({ standing, ticked: startsTicked(session) });

  useEffect(() => {
    latest.current = onAnswer;
  }, [onAnswer]);

  useEffect(() => {
    const send = (answer: ConsentAnswer) => latest.current?.(answer) ?? Promise.resolve({ ok: true });
    recorder.current ??= createConsentRecorder(session, send);
    recorder.current.stands(session.consent.promotions);
  }, [session]);

  useEffect(() => {
    const box = input.current;
    const form = box?.form;
    const record = () => void recorder.current?.record(box?.checked ?? false);
    form?.addEventListener("submit", record);
    return () => form?.removeEventListener("submit", record);
  }, []);

  const fields = consentFields(session, name);
  return (
    <>
      <label className={className} lang={session.consent_prompt?.locale}>
        <input
          ref={input}
          type="checkbox"
          {...fields.box}
          className={inputClassName}
          checked={box.ticked}
          onChange={({ target }) => {
            setBox({ standing, ticked: target.checked });
            void recorder.current?.record(target.checked);
          }}
        />{" "}
        <span className={textClassName}>{session.consent_prompt?.text}</span>
      </label>
      {fields.hidden.map((field) => (
        <input key={field.name} type="hidden" {...field} />
      ))}
    </>
  );
}
