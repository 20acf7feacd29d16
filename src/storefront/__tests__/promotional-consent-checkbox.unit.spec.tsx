/** @jest-environment jsdom */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { StrictMode } from "react";
import type { CheckoutSession, ConsentAnswer } from "../index";
import { PromotionalConsentCheckbox } from "../react/index";
import { sessionWith } from "./support";

function checkout(session: CheckoutSession | null, answers?: ConsentAnswer[]) {
  return (
    <StrictMode>
      <form data-testid="form" onSubmit={(event) => event.preventDefault()}>
        <PromotionalConsentCheckbox
          session={session}
          className="consent"
          onAnswer={
            answers &&
            ((answer) => {
              answers.push(answer);
              return Promise.resolve({ ok: true });
            })
          }
        />
      </form>
    </StrictMode>
  );
}

const box = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Remind me of my cart." });
const submit = () => fireEvent.submit(screen.getByTestId("form"));

describe("<PromotionalConsentCheckbox>", () => {
  it("shows the server's words, in their language, beside a box that starts as the law lets it", () => {
    const { container, rerender } = render(checkout(sessionWith()));
    expect(box().checked).toBe(false);
    expect(container.querySelector("label")?.lang).toBe("en");
    rerender(checkout(sessionWith({ id: "chks_2", prechecked: true })));
    expect(box().checked).toBe(true);
  });

  it.each([
    ["there is no session", null],
    ["the shopper is not to be asked", { ...sessionWith(), consent_prompt: null }],
    ["the order was placed", { ...sessionWith(), status: "completed" as const }],
  ])("shows nothing when %s", (_, session) => {
    render(checkout(session));
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("records each change, by mouse and by keyboard", async () => {
    const answers: ConsentAnswer[] = [];
    render(checkout(sessionWith(), answers));
    await userEvent.click(screen.getByText("Remind me of my cart."));
    expect(box().checked).toBe(true);
    await waitFor(() => expect(answers).toEqual([{ promotions: "opt_in", text_version: "en-1" }]));
    box().focus();
    await userEvent.keyboard(" ");
    await waitFor(() => expect(answers[1]).toEqual({ promotions: "opt_out", text_version: "en-1" }));
  });

  it("records a box that was left ticked when its form is sent, and not before", async () => {
    const answers: ConsentAnswer[] = [];
    render(checkout(sessionWith({ prechecked: true }), answers));
    expect(answers).toEqual([]);
    submit();
    await waitFor(() => expect(answers).toEqual([{ promotions: "opt_in", text_version: "en-1" }]));
  });

  it("records nothing when a box that starts unticked is left alone", async () => {
    const answers: ConsentAnswer[] = [];
    render(checkout(sessionWith(), answers));
    submit();
    await Promise.resolve();
    expect(answers).toEqual([]);
  });

  it("keeps the box and its focus when the session is fetched again after an answer", async () => {
    const answers: ConsentAnswer[] = [];
    const { rerender } = render(checkout(sessionWith(), answers));
    const shown = box();
    await userEvent.click(shown);
    rerender(checkout(sessionWith({ consent: "opt_in" }), answers));
    expect(box()).toBe(shown);
    expect(shown.checked).toBe(true);
    submit();
    await Promise.resolve();
    expect(answers).toHaveLength(1);
  });

  it("starts over when the server asks again, for a changed address", () => {
    const { rerender } = render(checkout(sessionWith({ consent: "opt_in" })));
    expect(box().checked).toBe(true);
    rerender(checkout(sessionWith()));
    expect(box().checked).toBe(false);
  });

  it("carries the answer in its form, for a server that reads it there", async () => {
    render(checkout(sessionWith()));
    await userEvent.click(box());
    expect([...new FormData(screen.getByTestId<HTMLFormElement>("form"))]).toEqual([
      ["promotional_consent", "yes"],
      ["promotional_consent_text_version", "en-1"],
      ["promotional_consent_started", "unticked"],
    ]);
  });

  it("has no accessibility faults that axe knows", async () => {
    const { container } = render(checkout(sessionWith()));
    expect((await axe.run(container, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });
});
