import { mergeChange } from "../merge-change";

const before = {
  sender: "Fern",
  copy: { en: { subject: "Hello", body: "Come back" }, de: { subject: "Hallo", body: "Bis bald" } },
  steps: [{ delay: 0 }],
};

describe("mergeChange", () => {
  it.each([
    ["only I changed something", { ...before, sender: "Mine" }, before, { ...before, sender: "Mine" }],
    ["only they did", before, { ...before, sender: "Theirs" }, { ...before, sender: "Theirs" }],
    ["both did the same", { ...before, sender: "Same" }, { ...before, sender: "Same" }, { ...before, sender: "Same" }],
    [
      "each changed another value",
      { ...before, sender: "Mine" },
      { ...before, steps: [{ delay: 60 }] },
      { ...before, sender: "Mine", steps: [{ delay: 60 }] },
    ],
    [
      "each changed another language",
      { ...before, copy: { ...before.copy, en: { subject: "Hi", body: "Come back" } } },
      { ...before, copy: { ...before.copy, de: { body: "Bis bald", subject: "Servus" } } },
      { ...before, copy: { en: { subject: "Hi", body: "Come back" }, de: { subject: "Servus", body: "Bis bald" } } },
    ],
    [
      "one took a language away and the other added one",
      { ...before, copy: { en: before.copy.en } },
      { ...before, copy: { ...before.copy, fr: { subject: "Bonjour", body: "À bientôt" } } },
      { ...before, copy: { en: before.copy.en, fr: { subject: "Bonjour", body: "À bientôt" } } },
    ],
  ])("keeps both when %s", (_, mine, theirs, merged) => {
    expect(mergeChange({ before, mine, theirs })).toEqual({ merged, overlaps: false });
  });

  it.each([
    ["value", { ...before, sender: "Mine" }, { ...before, sender: "Theirs" }],
    ["list", { ...before, steps: [{ delay: 1 }] }, { ...before, steps: [{ delay: 0 }, { delay: 60 }] }],
    [
      "word of one language",
      { ...before, copy: { ...before.copy, en: { subject: "Mine", body: "Come back" } } },
      { ...before, copy: { ...before.copy, en: { subject: "Theirs", body: "Come back" } } },
    ],
  ])("tells when both changed the same %s, and lets mine stand", (_, mine, theirs) => {
    expect(mergeChange({ before, mine, theirs })).toEqual({ merged: mine, overlaps: true });
  });
});
