/** The words of a mail in one language. */
export type CopyTexts = {
  subject: string;
  preheader: string;
  heading: string;
  body: string;
  button: string;
  footer: string;
};

export type CopyPart = keyof CopyTexts;

/** In the order in which a reader meets them, with the most characters each may have. */
export const COPY_PARTS = {
  subject: { max: 200, optional: false },
  preheader: { max: 200, optional: true },
  heading: { max: 200, optional: false },
  body: { max: 2000, optional: false },
  button: { max: 60, optional: false },
  footer: { max: 1000, optional: true },
} as const satisfies Record<CopyPart, { max: number; optional: boolean }>;
