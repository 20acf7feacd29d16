import { DEFAULT_COLOR } from "./default-copy";

/** Backgrounds the brand's colours stand on: the page under the store's name, the card under the button. */
export const LIGHT_PAGE = "#f4f3f0";
export const LIGHT_CARD = "#ffffff";
export const DARK_PAGE = "#0f0f10";
export const DARK_CARD = "#1c1c1e";

// WCAG 2.2: 4.5 for text (1.4.3), 3 for the outline of a control (1.4.11).
const TEXT_CONTRAST = 4.5;
const CONTROL_CONTRAST = 3;

type Rgb = readonly [number, number, number];

/** Colours of one appearance: the button, and the brand colour as a text colour. */
export type BrandColors = { button: string; buttonText: string; buttonBorder: string; ink: string };
export type BrandPalette = { light: BrandColors; dark: BrandColors };

/**
 * The brand's colours for both appearances, readable whatever colour the merchant picked: a white brand gets an
 * outlined button on white, a dark blue one a lighter blue in dark mode, a black one white. Takes `#rgb` or `#rrggbb`;
 * anything else falls back to the default colour, so that no other text ever reaches a style.
 */
export function brandPalette(color: string): BrandPalette {
  const brand = parseHex(color) ?? parseHex(DEFAULT_COLOR) ?? BLACK;
  const darkButton = darkButtonColor(brand);

  return {
    light: {
      button: toHex(brand),
      buttonText: readableOn(brand),
      buttonBorder: toHex(withContrast(brand, LIGHT_CARD, BLACK, CONTROL_CONTRAST)),
      ink: toHex(withContrast(brand, LIGHT_PAGE, BLACK, TEXT_CONTRAST)),
    },
    dark: {
      button: toHex(darkButton),
      buttonText: readableOn(darkButton),
      buttonBorder: toHex(darkButton),
      ink: toHex(isGrey(brand) ? WHITE : withContrast(brand, DARK_PAGE, WHITE, TEXT_CONTRAST)),
    },
  };
}

/** A lightened black would be a grey, which looks like a button that is switched off; so it is turned over. */
function darkButtonColor(brand: Rgb): Rgb {
  const lightened = withContrast(brand, DARK_CARD, WHITE, CONTROL_CONTRAST);
  return lightened !== brand && isGrey(brand) ? WHITE : lightened;
}

function isGrey(color: Rgb): boolean {
  return Math.max(...color) - Math.min(...color) < 16;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** Black or white, whichever is read more easily; one of them always reaches 4.5. */
function readableOn(background: Rgb): string {
  return contrast(background, WHITE) >= contrast(background, BLACK) ? "#ffffff" : "#000000";
}

/** `color`, moved towards `target` in small steps until it stands out from `surface`. */
function withContrast(color: Rgb, surface: string, target: Rgb, ratio: number): Rgb {
  const background = parseHex(surface) ?? WHITE;
  let mixed = color;
  for (let share = 0.05; share <= 1 && contrast(mixed, background) < ratio; share += 0.05) {
    mixed = mix(color, target, share);
  }
  return mixed;
}

function mix([r1, g1, b1]: Rgb, [r2, g2, b2]: Rgb, share: number): Rgb {
  const channel = (from: number, to: number) => Math.round(from + (to - from) * share);
  return [channel(r1, r2), channel(g1, g2), channel(b1, b2)];
}

/** Contrast ratio by WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(first: Rgb, second: Rgb): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function parseHex(color: string): Rgb | null {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color.trim())?.[1];
  if (digits === undefined) {
    return null;
  }
  const pairs = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const value = parseInt(pairs, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
