import type { CSSProperties } from "react";
import { type BrandPalette, DARK_CARD, DARK_PAGE, LIGHT_CARD, LIGHT_PAGE } from "./brand-palette";

export const MAIL_WIDTH = 600;
export const PICTURE_SIZE = 72;
export const LOGO_HEIGHT = 44;

// No quotes: the stack stands in attributes, and Outlook falls back to Times at the first name it cannot read.
const FONT = "-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica Neue,Helvetica,Arial,sans-serif";

// Every text colour has at least 4.5:1 on the backgrounds it is used on (WCAG AA), in both appearances.
const LIGHT = { text: "#1d1c1a", muted: "#65615b", line: "#e8e5e0", block: "#f1efeb" };
const DARK = { text: "#f3f3f4", muted: "#a9a9b0", line: "#343437", block: "#2a2a2d" };

/** In which direction a language is written. */
export type Direction = "ltr" | "rtl";

/** Inline styles: all that Gmail's apps and Outlook are sure to read. They are the light appearance. */
export function inlineStyles({ light }: BrandPalette, dir: Direction) {
  // Logical properties (`padding-inline-end`) are unknown to Outlook and Yahoo.
  const atEnd = (top: string, end: string, bottom: string) =>
    dir === "rtl" ? `${top} 0 ${bottom} ${end}` : `${top} ${end} ${bottom} 0`;
  return {
    page: { backgroundColor: LIGHT_PAGE, fontFamily: FONT },
    container: { width: "100%", maxWidth: MAIL_WIDTH },
    gutter: { padding: "32px 12px" },
    brand: { padding: "0 12px 24px", textAlign: "center" },
    logo: {
      height: LOGO_HEIGHT,
      width: "auto",
      maxWidth: 240,
      objectFit: "contain",
      margin: "0 auto",
      // For the alternative text.
      color: light.ink,
      fontSize: 20,
      fontWeight: 700,
    },
    storeName: { margin: 0, fontSize: 22, lineHeight: "28px", fontWeight: 700, color: light.ink, ...BREAK },
    card: { backgroundColor: LIGHT_CARD, borderRadius: 14, padding: "40px 40px 44px" },
    heading: { margin: "0 0 12px", fontSize: 28, lineHeight: "36px", fontWeight: 700, color: LIGHT.text, ...BREAK },
    body: { margin: "0 0 12px", fontSize: 16, lineHeight: "25px", color: LIGHT.text, ...BREAK },
    items: { margin: "20px 0 0" },
    item: { borderTop: `1px solid ${LIGHT.line}` },
    picture: { width: PICTURE_SIZE, padding: atEnd("18px", "18px", "18px"), verticalAlign: "top" },
    image: {
      borderRadius: 10,
      objectFit: "cover",
      backgroundColor: LIGHT.block,
      fontSize: 11,
      color: LIGHT.muted,
      overflow: "hidden",
    },
    noImage: {
      width: PICTURE_SIZE,
      height: PICTURE_SIZE,
      borderRadius: 10,
      backgroundColor: LIGHT.block,
      color: LIGHT.muted,
      fontSize: 24,
      textAlign: "center",
      verticalAlign: "middle",
    },
    details: { padding: "18px 0", verticalAlign: "top" },
    title: { margin: 0, fontSize: 16, lineHeight: "22px", fontWeight: 600, color: LIGHT.text, ...BREAK },
    variant: { margin: "2px 0 0", fontSize: 14, lineHeight: "20px", color: LIGHT.muted, ...BREAK },
    price: { padding: atEnd("8px", "8px", "0"), fontSize: 14, lineHeight: "20px", color: LIGHT.muted },
    end: { textAlign: dir === "rtl" ? "left" : "right" },
    fullPrice: { color: LIGHT.muted, textDecoration: "line-through" },
    linePrice: { padding: "8px 0 0", fontSize: 16, lineHeight: "20px", fontWeight: 600, color: LIGHT.text },
    longLinePrice: {
      padding: "4px 0 0",
      fontSize: 16,
      lineHeight: "20px",
      fontWeight: 600,
      color: LIGHT.text,
      ...BREAK,
    },
    more: {
      margin: 0,
      padding: "14px 0",
      fontSize: 14,
      lineHeight: "20px",
      color: LIGHT.muted,
      borderTop: `1px solid ${LIGHT.line}`,
    },
    subtotal: { padding: "18px 0 28px", fontSize: 16, lineHeight: "24px", color: LIGHT.text },
    subtotalPrice: {
      padding: "18px 0 28px",
      fontSize: 20,
      lineHeight: "24px",
      fontWeight: 700,
      color: LIGHT.text,
      // The words beside it wrap instead.
      whiteSpace: "nowrap",
    },
    promotion: {
      padding: "16px 20px",
      border: `2px dashed ${light.buttonBorder}`,
      borderRadius: 10,
      textAlign: "center",
    },
    promotionLabel: { margin: 0, fontSize: 14, lineHeight: "20px", color: LIGHT.muted, ...BREAK },
    promotionText: { margin: 0, fontSize: 14, lineHeight: "20px", color: LIGHT.text, ...BREAK },
    promotionCode: {
      margin: "2px 0",
      fontFamily: "Consolas,Menlo,monospace",
      fontSize: 22,
      lineHeight: "30px",
      fontWeight: 700,
      color: LIGHT.text,
      ...BREAK,
    },
    promotionGap: { height: 24, fontSize: 1, lineHeight: "24px" },
    button: {
      display: "block",
      padding: "17px 24px",
      borderRadius: 10,
      border: `1px solid ${light.buttonBorder}`,
      backgroundColor: light.button,
      color: light.buttonText,
      fontSize: 17,
      fontWeight: 600,
      textAlign: "center",
      ...BREAK,
    },
    footer: { padding: "28px 20px 8px", textAlign: "center" },
    small: { margin: "0 0 10px", fontSize: 13, lineHeight: "20px", color: LIGHT.muted, ...BREAK },
    smallLink: { color: LIGHT.muted, textDecoration: "underline" },
  } as const satisfies Record<string, CSSProperties>;
}

// A 200-character word must break rather than widen the table; `word-break` also counts in Outlook and older WebKit.
const BREAK = { wordBreak: "break-word", overflowWrap: "anywhere" } as const satisfies CSSProperties;

/** Rules every client may read, apart from the dark ones: Gmail drops a whole style block over one rule it dislikes. */
export const baseCss = (dir: Direction) => `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background-color:${LIGHT_PAGE};-webkit-text-size-adjust:100%;text-size-adjust:100%}
a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}
@media (max-width:480px){
.gutter{padding-top:20px!important}
.brand{padding-bottom:18px!important}
.card{padding:28px 20px 30px!important}
.heading{font-size:25px!important;line-height:32px!important}
.picture{padding-${dir === "rtl" ? "left" : "right"}:14px!important}
}`;

/** The dark appearance. `!important` because it has to win over the inline styles. */
export function darkCss({ dark }: BrandPalette): string {
  return `
@media (prefers-color-scheme:dark){
body,.page{background-color:${DARK_PAGE}!important}
.card{background-color:${DARK_CARD}!important}
.text{color:${DARK.text}!important}
.muted{color:${DARK.muted}!important}
.line{border-color:${DARK.line}!important}
.promotion{border-color:${dark.buttonBorder}!important}
.block{background-color:${DARK.block}!important}
.ink{color:${dark.ink}!important}
.logo{background-color:#ffffff!important;padding:8px 12px!important;border-radius:10px!important}
.button{background-color:${dark.button}!important;border-color:${dark.buttonBorder}!important;color:${dark.buttonText}!important}
}`;
}
