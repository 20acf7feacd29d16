import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

/** Medusa's own is too pale to be read on a dark screen. */
export function OptionalMark() {
  const { t } = useTranslation();
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      ({t("fields.optional")})
    </Text>
  );
}
