import { Column } from "@react-email/column";
import { Img } from "@react-email/img";
import { Row } from "@react-email/row";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { type inlineStyles, PICTURE_SIZE } from "./recovery-email-styles";
import { AsWritten, Given, slot, Unless } from "./template-slots";

type Styles = ReturnType<typeof inlineStyles>;

/** The cart's items and their subtotal. */
export function RecoveryEmailItems({ styles }: { styles: Styles }) {
  return (
    <Section style={styles.items}>
      <Given name="items">
        <Row className="line" style={styles.item}>
          <Column className="picture" width={PICTURE_SIZE} style={styles.picture}>
            <Picture styles={styles} />
          </Column>
          <Column style={styles.details}>
            <Text className="text" style={styles.title}>
              <AsWritten name="title" />
            </Text>
            <Given name="variant_title">
              <Text className="muted" style={styles.variant}>
                <AsWritten name="variant_title" />
              </Text>
            </Given>
            <Prices styles={styles} />
          </Column>
        </Row>
      </Given>
      <Given name="more">
        <Text className="muted line" style={styles.more}>
          {slot("more")}
        </Text>
      </Given>
      <Row className="line" style={styles.item}>
        <Column className="text" style={styles.subtotal}>
          {slot("subtotal_label")}
        </Column>
        <Column className="text" style={{ ...styles.subtotalPrice, ...styles.end }}>
          {slot("subtotal")}
        </Column>
      </Row>
    </Section>
  );
}

/** Under the title, where no client and no width squeezes the title for them; two lines when they are long. */
function Prices({ styles }: { styles: Styles }) {
  const unitPrice = (
    <>
      {`${slot("quantity")} × `}
      <Given name="full_price">
        <s className="muted" style={styles.fullPrice}>
          {slot("full_price")}
        </s>{" "}
      </Given>
      {slot("unit_price")}
    </>
  );
  return (
    <>
      <Unless name="long_prices">
        <Row>
          <Column className="muted" style={styles.price}>
            {unitPrice}
          </Column>
          <Column className="text" style={{ ...styles.linePrice, ...styles.end }}>
            {slot("line_price")}
          </Column>
        </Row>
      </Unless>
      <Given name="long_prices">
        <Row>
          <Column className="muted" style={styles.price}>
            {unitPrice}
          </Column>
        </Row>
        <Row>
          <Column className="text" style={{ ...styles.longLinePrice, ...styles.end }}>
            {slot("line_price")}
          </Column>
        </Row>
      </Given>
    </>
  );
}

function Picture({ styles }: { styles: Styles }) {
  return (
    <>
      <Given name="thumbnail">
        {/* Stays light in dark mode: pictures cut out on a transparent ground are made for light pages. */}
        <Img
          src={slot("thumbnail")}
          alt={slot("title")}
          width={PICTURE_SIZE}
          height={PICTURE_SIZE}
          style={styles.image}
        />
      </Given>
      <Unless name="thumbnail">
        {/* Decoration: the title beside it says everything. */}
        <Row aria-hidden="true" align="left" style={{ width: PICTURE_SIZE }}>
          <Column className="block muted" height={PICTURE_SIZE} style={styles.noImage}>
            {slot("initial")}
          </Column>
        </Row>
      </Unless>
    </>
  );
}
