/** What may be asked of a shopper somewhere, and by which law. */
export type Jurisdiction = {
  name: string;
  /** `opt_in`: mail needs an answer that the shopper gave by an act of their own. `opt_out`: mail may be sent until declined. */
  requires: "opt_in" | "opt_out";
  /** Where the rule stands. */
  source: string;
};

/** Consent before mail, and silence or a box ticked beforehand is none: CJEU, C-673/17 (Planet49). */
const EPRIVACY = "Directive 2002/58/EC, art. 13(1), with Regulation (EU) 2016/679, art. 4(11) and recital 32";
const EPRIVACY_EEA = `${EPRIVACY}, as incorporated into the EEA Agreement (annex XI)`;

const eu = (name: string): Jurisdiction => ({ name, requires: "opt_in", source: EPRIVACY });
const eea = (name: string): Jurisdiction => ({ name, requires: "opt_in", source: EPRIVACY_EEA });

/**
 * By ISO 3166-1 alpha-2 code. A country that is not here is treated like the strictest of these, so a missing line costs
 * ticks and never consent. The table in `docs/consent.md` is checked against this file.
 */
export const JURISDICTIONS: Readonly<Record<string, Jurisdiction>> = {
  at: eu("Austria"),
  be: eu("Belgium"),
  bg: eu("Bulgaria"),
  hr: eu("Croatia"),
  cy: eu("Cyprus"),
  cz: eu("Czechia"),
  dk: eu("Denmark"),
  ee: eu("Estonia"),
  fi: eu("Finland"),
  fr: eu("France"),
  de: eu("Germany"),
  gr: eu("Greece"),
  hu: eu("Hungary"),
  ie: eu("Ireland"),
  it: eu("Italy"),
  lv: eu("Latvia"),
  lt: eu("Lithuania"),
  lu: eu("Luxembourg"),
  mt: eu("Malta"),
  nl: eu("Netherlands"),
  pl: eu("Poland"),
  pt: eu("Portugal"),
  ro: eu("Romania"),
  sk: eu("Slovakia"),
  si: eu("Slovenia"),
  es: eu("Spain"),
  se: eu("Sweden"),
  is: eea("Iceland"),
  li: eea("Liechtenstein"),
  no: eea("Norway"),
  gb: {
    name: "United Kingdom",
    requires: "opt_in",
    source: "Privacy and Electronic Communications (EC Directive) Regulations 2003 (SI 2003/2426), reg. 22",
  },
  ch: {
    name: "Switzerland",
    requires: "opt_in",
    source: "Federal Act against Unfair Competition (SR 241), art. 3(1)(o)",
  },
  ca: {
    name: "Canada",
    requires: "opt_in",
    source: "Canada's Anti-Spam Legislation (S.C. 2010, c. 23), s. 6(1)",
  },
  au: { name: "Australia", requires: "opt_in", source: "Spam Act 2003 (Cth), s. 16" },
  nz: { name: "New Zealand", requires: "opt_in", source: "Unsolicited Electronic Messages Act 2007, s. 9" },
  br: {
    name: "Brazil",
    requires: "opt_in",
    source: "Lei Geral de Proteção de Dados (Lei 13.709/2018), arts. 7(I) and 8",
  },
  jp: {
    name: "Japan",
    requires: "opt_in",
    source: "Act on Regulation of Transmission of Specified Electronic Mail (Act No. 26 of 2002), art. 3",
  },
  kr: {
    name: "South Korea",
    requires: "opt_in",
    source:
      "Act on Promotion of Information and Communications Network Utilization and Information Protection, art. 50(1)",
  },
  in: { name: "India", requires: "opt_in", source: "Digital Personal Data Protection Act, 2023, s. 6(1)" },
  za: {
    name: "South Africa",
    requires: "opt_in",
    source: "Protection of Personal Information Act 4 of 2013, s. 69(1)",
  },
  mx: {
    name: "Mexico",
    requires: "opt_in",
    source:
      "Ley Federal de Protección de Datos Personales en Posesión de los Particulares (it knows tacit consent; the plugin asks all the same)",
  },
  us: { name: "United States", requires: "opt_out", source: "CAN-SPAM Act of 2003, 15 U.S.C. 7704(a)(3) to (5)" },
};
