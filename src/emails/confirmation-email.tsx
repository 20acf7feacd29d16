import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Column } from "@react-email/column";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Row } from "@react-email/row";
import { Text } from "@react-email/text";
import type { BrandPalette } from "./brand-palette";
import { outlookOnly } from "./outlook";
import { baseCss, darkCss, inlineStyles } from "./recovery-email-styles";

/** What the template of a confirmation mail has slots for; nothing a person typed is a prop. */
export type ConfirmationSlot =
  "subject" | "store_name" | "text" | "button" | "confirm_url" | "ignore" | "postal_address";

const slot = (name: ConfirmationSlot) => `{{${name}}}`;

/** The mail that asks the owner of an address whether they want what was asked for with it. It advertises nothing. */
export function ConfirmationEmail({ lang, palette }: { lang: string; palette: BrandPalette }) {
  const styles = inlineStyles(palette, "ltr");
  return (
    <Html lang={lang}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{slot("subject")}</title>
        <style>{baseCss("ltr")}</style>
        <style>{darkCss(palette)}</style>
        {outlookOnly("head")}
      </Head>
      <Body style={{ margin: 0, padding: 0 }}>
        <Preview>{slot("text")}</Preview>
        <Row className="page" style={styles.page}>
          <Column className="gutter" align="center" style={styles.gutter}>
            {outlookOnly("open")}
            <Container style={styles.container}>
              <Row>
                <Column className="brand" align="center" style={styles.brand}>
                  <Text className="ink" style={styles.storeName}>
                    {slot("store_name")}
                  </Text>
                </Column>
              </Row>
              <Row>
                <Column className="card" style={styles.card}>
                  <Heading as="h1" className="text heading" style={styles.heading}>
                    {slot("subject")}
                  </Heading>
                  <Text className="text" style={styles.body}>
                    {slot("text")}
                  </Text>
                  <Button className="button" href={slot("confirm_url")} style={styles.button}>
                    {slot("button")}
                  </Button>
                </Column>
              </Row>
              <Row>
                <Column align="center" style={styles.footer}>
                  <Text className="muted" style={styles.small}>
                    {slot("ignore")}
                  </Text>
                  <Text className="muted" style={styles.small}>
                    {slot("store_name")}
                    <br />
                    {slot("postal_address")}
                  </Text>
                </Column>
              </Row>
            </Container>
            {outlookOnly("close")}
          </Column>
        </Row>
      </Body>
    </Html>
  );
}
