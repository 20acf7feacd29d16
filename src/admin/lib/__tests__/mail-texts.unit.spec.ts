import { DEFAULT_COPIES } from "../../../emails/default-copy";
import { changeTexts, type MailTexts, nearestTexts, ownTexts } from "../mail-texts";

const own = { ...DEFAULT_COPIES.en, subject: "Mine" };
const texts: MailTexts = { all: { ...DEFAULT_COPIES }, steps: [null, { de: own }] };

describe("the words of mails", () => {
  it("start from those of the language where a country has none, and from English where the language has none", () => {
    expect(nearestTexts(texts, "de-AT")).toBe(DEFAULT_COPIES.de);
    expect(nearestTexts(texts, "nl")).toBe(DEFAULT_COPIES.en);
  });

  it("are a step's own only where it has some", () => {
    expect(ownTexts(texts, 0, "de")).toBeUndefined();
    expect(ownTexts(texts, 1, "de")).toBe(own);
    expect(ownTexts(texts, "all", "fr")).toBe(DEFAULT_COPIES.fr);
  });

  it("can be given to one step without touching another", () => {
    const changed = changeTexts(texts, { mail: 0, locale: "fr", copy: own });
    expect(changed.steps).toEqual([{ fr: own }, { de: own }]);
    expect(changed.all).toBe(texts.all);
  });

  it("leave a step without any when its last are taken away", () => {
    expect(changeTexts(texts, { mail: 1, locale: "de", copy: undefined }).steps).toEqual([null, null]);
  });

  it("lose a language of all mails when that is taken away", () => {
    const { all } = changeTexts(texts, { mail: "all", locale: "fr", copy: undefined });
    expect(Object.keys(all)).toEqual(["en", "de", "es"]);
  });
});
