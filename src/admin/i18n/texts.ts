import type { en } from "./en";

/** Languages with a plural form for millions, such as French, may have it; English has none. */
type PluralOfMillions<Part> = {
  [Key in keyof Part & string as Key extends `${infer Noun}_other` ? `${Noun}_many` : never]?: string;
};

type Translated<Part> = {
  [Key in keyof Part]: Part[Key] extends string ? string : Translated<Part[Key]>;
} & PluralOfMillions<Part>;

/** All that the admin says, in the shape of the English texts. */
export type Texts = Translated<typeof en>;
