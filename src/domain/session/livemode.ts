import { emailDomain } from "../consent/email-address";

/** Names reserved for documentation and tests (RFC 2606, RFC 6761); `.internal` counts as live (SPEC 2). */
const RESERVED_DOMAINS = ["example.com", "example.net", "example.org"];
const RESERVED_TLDS = ["test", "example", "invalid", "localhost"];

export type LivemodeFacts = {
  sales_channel_id: string | null;
  /** Normalised address. */
  email: string | null;
  /** Whether the provider data of one of the cart's payment sessions says `livemode: false`. */
  test_payment: boolean;
};

export type LivemodeRules = {
  test_sales_channel_ids: readonly string[];
  test_email_domains: readonly string[];
};

function isAtOrUnder(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

function isTestAddress(email: string, rules: LivemodeRules): boolean {
  const domain = emailDomain(email);
  return (
    RESERVED_DOMAINS.includes(domain) ||
    RESERVED_TLDS.some((tld) => isAtOrUnder(domain, tld)) ||
    rules.test_email_domains.some((test) => isAtOrUnder(domain, test.toLowerCase()))
  );
}

/** False for sessions that exist for trying things out: they are shown, and never mailed (SPEC 2). */
export function isLivemode(facts: LivemodeFacts, rules: LivemodeRules): boolean {
  const testChannel = facts.sales_channel_id !== null && rules.test_sales_channel_ids.includes(facts.sales_channel_id);
  return !testChannel && !facts.test_payment && !(facts.email && isTestAddress(facts.email, rules));
}
