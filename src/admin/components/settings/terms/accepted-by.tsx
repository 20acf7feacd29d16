import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { alwaysAsk } from "../../../lib/always-ask";
import { sdk } from "../../../lib/sdk";

const isUser = (id: string) => id.startsWith("user_");

/** Who it was: a person's address, or that a program did it with an API key. */
export function AcceptedBy({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...alwaysAsk,
    queryKey: ["cart-recovery", "user", id],
    // A list, as somebody who left the team is then no error.
    queryFn: () => sdk.admin.user.list({ id: [id], fields: "id,email" }),
    enabled: isUser(id),
  });
  return isUser(id) ? (data?.users[0]?.email ?? id) : t("cartRecovery.settings.terms.apiKey", { id });
}
