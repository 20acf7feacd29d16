/** Countries where commercial email may be sent until the recipient opts out, each with the source of that rule. */
export const OPT_OUT_COUNTRIES: Readonly<Record<string, { source: string }>> = {
  us: { source: "CAN-SPAM Act of 2003, 15 U.S.C. 7704(a)(3)-(5)" },
};
