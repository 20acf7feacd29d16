import { CheckCircleSolid, ExclamationCircle } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { type Requirement, REQUIREMENTS } from "../../../lib/settings";

/** Where each is done; a provider is the developer's to set up. */
const ROUTE_OF: Record<Requirement, string | null> = {
  terms: "terms",
  sender_address: "sender",
  postal_address: "brand",
  business_country: "consent",
  cart_url: "storefront",
  provider: null,
};

/** What must be there before recovery emails can be switched on, done or to be done. */
export function Checklist({ missing }: { missing: Requirement[] }) {
  const { t } = useTranslation();
  return (
    <div className="px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("cartRecovery.settings.general.todo", { count: missing.length })}
      </Text>
      <ul className="mt-3 flex flex-col gap-y-3">
        {REQUIREMENTS.map((requirement) => {
          const isMissing = missing.includes(requirement);
          const route = ROUTE_OF[requirement];
          const name = t(`cartRecovery.settings.general.requirements.${requirement}`);
          return (
            <li key={requirement} className="flex items-center gap-x-3">
              {isMissing ? (
                <ExclamationCircle className="shrink-0 text-ui-tag-orange-icon" aria-hidden />
              ) : (
                <CheckCircleSolid className="shrink-0 text-ui-tag-green-icon" aria-hidden />
              )}
              <Text size="small" className="flex-1 text-ui-fg-subtle">
                <span className="sr-only">
                  {t(isMissing ? "cartRecovery.settings.general.missing" : "cartRecovery.settings.general.done")}{" "}
                </span>
                {name}
              </Text>
              {isMissing && route && (
                <Button size="small" variant="transparent" asChild>
                  <Link to={route} aria-label={t("cartRecovery.settings.general.setUpThis", { name })}>
                    {t("cartRecovery.settings.general.setUp")}
                  </Link>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
