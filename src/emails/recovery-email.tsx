import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Column } from "@react-email/column";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Html } from "@react-email/html";
import { Img } from "@react-email/img";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Row } from "@react-email/row";
import { Text } from "@react-email/text";
import type { BrandPalette } from "./brand-palette";
import { outlookOnly } from "./outlook";
import { RecoveryEmailItems } from "./recovery-email-items";
import { RecoveryEmailPromotion } from "./recovery-email-promotion";
import { baseCss, darkCss, type Direction, inlineStyles, LOGO_HEIGHT } from "./recovery-email-styles";
import { AsWritten, Given, Lines, slot, Unless } from "./template-slots";

/**
 * The mail as a template: React Email renders it once per design, mustache fills its slots per mail. Nothing a person
 * typed is a prop here, only values that were checked to be harmless in markup.
 */
export function RecoveryEmail({ lang, dir, palette }: { lang: string; dir: Direction; palette: BrandPalette }) {
  const styles = inlineStyles(palette, dir);

  return (
    <Html lang={lang} dir={dir}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <title>{slot("subject")}</title>
        <style>{baseCss(dir)}</style>
        <style>{darkCss(palette)}</style>
        {outlookOnly("head")}
      </Head>
      <Body dir={dir} style={{ margin: 0, padding: 0 }}>
        <Preview>{slot("preheader")}</Preview>
        <Row className="page" dir={dir} style={styles.page}>
          <Column className="gutter" align="center" style={styles.gutter}>
            {outlookOnly("open")}
            <Container style={styles.container}>
              <Brand styles={styles} />
              <Card styles={styles} />
              <Footer styles={styles} />
            </Container>
            {outlookOnly("close")}
          </Column>
        </Row>
      </Body>
    </Html>
  );
}

type Styles = ReturnType<typeof inlineStyles>;

// All padding is on table cells: Outlook ignores it elsewhere.

function Brand({ styles }: { styles: Styles }) {
  return (
    <Row>
      <Column className="brand" align="center" style={styles.brand}>
        <Given name="logo_url">
          <Img
            className="logo"
            src={slot("logo_url")}
            alt={slot("store_name")}
            height={LOGO_HEIGHT}
            style={styles.logo}
          />
        </Given>
        <Unless name="logo_url">
          <Text className="ink" style={styles.storeName}>
            {slot("store_name")}
          </Text>
        </Unless>
      </Column>
    </Row>
  );
}

function Card({ styles }: { styles: Styles }) {
  return (
    <Row>
      <Column className="card" style={styles.card}>
        <Heading as="h1" className="text heading" style={styles.heading}>
          {slot("heading")}
        </Heading>
        <Given name="body">
          <Text className="text" style={styles.body}>
            <Lines name="lines" />
          </Text>
        </Given>
        <RecoveryEmailItems styles={styles} />
        <RecoveryEmailPromotion styles={styles} />
        <Row>
          <Column align="center">
            <Button className="button" href={slot("recovery_url")} style={styles.button}>
              {slot("button")}
            </Button>
          </Column>
        </Row>
      </Column>
    </Row>
  );
}

function Footer({ styles }: { styles: Styles }) {
  return (
    <Row>
      <Column align="center" style={styles.footer}>
        <Given name="footer">
          <Text className="muted" style={styles.small}>
            <Lines name="lines" />
          </Text>
        </Given>
        <Text className="muted" style={styles.small}>
          {slot("why")}
          <Given name="replies_not_read">{` ${slot("replies_not_read")}`}</Given>
        </Text>
        <Text className="muted" style={styles.small}>
          <Link className="muted" href={slot("unsubscribe_url")} style={styles.smallLink}>
            {slot("unsubscribe_label")}
          </Link>
        </Text>
        <Text className="muted" style={styles.small}>
          <AsWritten name="store_name" />
          <br />
          <Given name="postal_address">
            <Given name="line_break">
              <br />
            </Given>
            <AsWritten name="text" />
          </Given>
        </Text>
      </Column>
    </Row>
  );
}
