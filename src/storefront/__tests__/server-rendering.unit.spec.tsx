import { renderToStaticMarkup } from "react-dom/server";
import { PromotionalConsentCheckbox } from "../react/index";
import { sessionWith } from "./support";

describe("<PromotionalConsentCheckbox> on a server", () => {
  it.each([
    ["ticked", true],
    ["unticked", false],
  ])("is drawn %s, with all that a form without script needs", (started, prechecked) => {
    const markup = renderToStaticMarkup(<PromotionalConsentCheckbox session={sessionWith({ prechecked })} />);
    expect(markup.includes("checked")).toBe(prechecked);
    expect(markup).toContain('<label lang="en"><input type="checkbox" name="promotional_consent"');
    expect(markup).toContain('<input type="hidden" name="promotional_consent_text_version" value="en-1"/>');
    expect(markup).toContain(`<input type="hidden" name="promotional_consent_started" value="${started}"/>`);
  });
});
