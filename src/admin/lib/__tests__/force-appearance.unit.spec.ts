import { forceAppearance } from "../force-appearance";

describe("forceAppearance", () => {
  const html =
    "<style>@media (prefers-color-scheme:dark){p{color:#fff}} @media ( prefers-color-scheme: dark ){}</style>";

  it("makes what a mail has for dark screens true or false, whatever the screen is", () => {
    expect(forceAppearance(html, "dark")).not.toContain("prefers-color-scheme");
    expect(forceAppearance(html, "dark").match(/\(min-width: 0px\)/g)).toHaveLength(2);
    expect(forceAppearance(html, "light").match(/\(max-width: 0px\)/g)).toHaveLength(2);
  });
});
