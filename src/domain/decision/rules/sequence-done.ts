import type { Rule } from "../decision";

/** The shopper came back through the link, or there is nothing left to send: the sequence, as it is now, is past this step. */
export const sequenceDone: Rule = ({ came_back, step, mailed_step, settings: { sequence } }) =>
  came_back || step >= sequence.length || (mailed_step !== null && mailed_step >= step);
