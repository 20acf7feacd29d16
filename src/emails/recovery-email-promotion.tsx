import { Column } from "@react-email/column";
import { Row } from "@react-email/row";
import { Text } from "@react-email/text";
import type { inlineStyles } from "./recovery-email-styles";
import { Given, slot } from "./template-slots";

/** The code a mail offers, if it offers one, above the button that leads to the cart. */
export function RecoveryEmailPromotion({ styles }: { styles: ReturnType<typeof inlineStyles> }) {
  return (
    <Given name="promotion">
      <Row>
        <Column className="promotion" style={styles.promotion}>
          <Text className="muted" style={styles.promotionLabel}>
            {slot("promotion_label")}
          </Text>
          <Text className="text" style={styles.promotionCode}>
            {slot("code")}
          </Text>
          <Given name="description">
            <Text className="text" style={styles.promotionText}>
              {slot("description")}
            </Text>
          </Given>
          <Given name="ends">
            <Text className="muted" style={styles.promotionLabel}>
              {slot("ends")}
            </Text>
          </Given>
        </Column>
      </Row>
      <Row>
        <Column style={styles.promotionGap}>&#8202;</Column>
      </Row>
    </Given>
  );
}
