import { isExcludedAddress } from "../../consent/excluded-address";
import type { Rule } from "../decision";

/** A mail server refused the address for good, its owner complained, or it is no shopper's. */
export const suppressed: Rule = ({ email, suppressed: isSuppressed, settings: { excluded } }) =>
  isSuppressed || (email !== null && isExcludedAddress(email, excluded.email_patterns));
