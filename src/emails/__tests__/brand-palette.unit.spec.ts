import { brandPalette, DARK_CARD, DARK_PAGE, LIGHT_CARD, LIGHT_PAGE } from "../brand-palette";
import { DEFAULT_COLOR } from "../index";

describe("brandPalette", () => {
  it("keeps the brand's colour on the button and takes the more readable of black and white for its text", () => {
    expect(brandPalette("#24574a").light).toMatchObject({ button: "#24574a", buttonText: "#ffffff" });
    expect(brandPalette("#FFD400").light).toMatchObject({ button: "#ffd400", buttonText: "#000000" });
    expect(brandPalette("#0af").light).toMatchObject({ button: "#00aaff", buttonText: "#000000" });
  });

  it.each(["#ffffff", "#000000", "#ffd400", "#1c1c1e", "#777777", "#e11d48", DEFAULT_COLOR])(
    "is readable in both appearances: %s",
    (color) => {
      const { light, dark } = brandPalette(color);

      for (const [colors, card, page] of [
        [light, LIGHT_CARD, LIGHT_PAGE],
        [dark, DARK_CARD, DARK_PAGE],
      ] as const) {
        expect(contrast(colors.buttonText, colors.button)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colors.buttonBorder, card)).toBeGreaterThanOrEqual(3);
        expect(contrast(colors.ink, page)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it("lightens a dark colour in dark mode, and turns black over rather than make a grey of it", () => {
    expect(brandPalette("#000080").dark.button).toMatch(/^#([0-9a-f]{2})\1/);
    expect(brandPalette("#000").dark).toMatchObject({ button: "#ffffff", buttonText: "#000000", ink: "#ffffff" });
    expect(brandPalette("#e11d48").dark.button).toBe("#e11d48");
  });

  it.each(["", "red", "#12", "#12345g", "#24574a;color:red"])("falls back to the default colour for %j", (color) => {
    expect(brandPalette(color)).toEqual(brandPalette(DEFAULT_COLOR));
  });
});

/** Written from the standard a second time, to check the first: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(first: string, second: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return red * 0.2126 + green * 0.7152 + blue * 0.0722;
  };
  const values = [luminance(first), luminance(second)];
  return (Math.max(...values) + 0.05) / (Math.min(...values) + 0.05);
}
