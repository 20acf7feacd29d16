import { simpleParser } from "mailparser";
import { textPart } from "../text-part";

const TEXTS = {
  "plain words": "Hello, Ada!\r\nYour cart is waiting.",
  "long lines": `<p style="color:#000">${"Linen tote bag ".repeat(40)}</p>`,
  "a line without a space": "x".repeat(1000),
  "letters of other scripts": "Grüße, Ñandú × 3 — 用户 🛒 ".repeat(30),
  "white space before line breaks": "one \r\ntwo\t\r\nthree ",
  "equals signs and dots at the beginning": "=3D\r\n.\r\n..dot\r\n=",
  "nearly nothing but other letters": "用户购物车🛒".repeat(100),
};

async function parse(raw: string): Promise<string> {
  const head = "MIME-Version: 1.0\r\n";
  const { text = "" } = await simpleParser(head + raw);
  return text;
}

describe("a text as a part of a mail", () => {
  it.each(Object.entries(TEXTS))("is read as it was written: %s", async (_, text) => {
    const { raw } = textPart("plain", text);
    expect(await parse(raw)).toBe(text.replaceAll("\r\n", "\n"));
    for (const line of raw.split("\r\n")) {
      expect(line.length).toBeLessThanOrEqual(76);
      expect(line).toMatch(/^[\x20-\x7e\t]*$/);
    }
  });

  it("has one kind of line break, whatever kinds there were", () => {
    const [, ...body] = textPart("plain", "a\nb\rc\r\nd\n\ne").raw.split("\r\n\r\n");
    expect(body.join("\r\n\r\n")).toBe("a\r\nb\r\nc\r\nd\r\n\r\ne");
  });

  it("keeps markup readable, and takes base64 where that is shorter", () => {
    expect(textPart("html", `<p>Grüße </p>`).raw).toContain("<p>Gr=C3=BC=C3=9Fe </p>");
    expect(textPart("plain", "用户".repeat(50)).raw).toContain("Content-Transfer-Encoding: base64");
  });
});
