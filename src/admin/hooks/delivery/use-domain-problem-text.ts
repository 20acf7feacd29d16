import { useTranslation } from "react-i18next";
import type { DomainProblem } from "../../../domain/delivery/sender-domain/problem";

/** Says in the language of the admin what is wrong with a record; in the server's words what it does not know. */
export function useDomainProblemText(): (problem: DomainProblem) => string | null {
  const { t, i18n } = useTranslation();
  return ({ problem, code, value }) =>
    code && i18n.exists(`cartRecovery.senderDomain.problems.${code}`)
      ? t(`cartRecovery.senderDomain.problems.${code}`, { value })
      : problem;
}
