import { isCompleteEmail } from "../../consent/email-address";
import type { Rule } from "../decision";

/** There is an address, but mail cannot be sent to it as it stands. */
export const invalidEmail: Rule = (facts) => facts.email !== null && !isCompleteEmail(facts.email);
