import { cartRecovery } from "../../src/workflows/cart-recovery-service";
import { refusal } from "../support/http-client";
import { NO_SUCH_USER } from "../support/smtp-inbox";
import { storeSuite } from "../support/store-suite";

type Preview = { subject: string; preheader: string; html: string; text: string };

const COPY = {
  subject: "Noch da, {{first_name}}?",
  preheader: "",
  heading: "Hallo",
  body: "{{item_count}} Artikel für {{total}}",
  button: "Weiter",
  footer: "",
};

storeSuite("trying mails out", (store) => {
  const preview = (body: unknown = {}) => store.admin.post<Preview>("/admin/cart-recovery/preview", body);
  const test = (body: unknown) => store.admin.post<{ message_id: string }>("/admin/cart-recovery/test-email", body);

  describe("the preview", () => {
    it("shows a made-up cart in the store's currency while there is no real one", async () => {
      const { subject, preheader, html, text } = await preview();

      expect(subject).toBe("You left something in your cart");
      expect(preheader).not.toBe("");
      for (const part of [html, text]) {
        expect(part).toContain("Linen tote bag");
        expect(part).toContain("Hello Alex,");
      }
    });

    it("shows the newest real cart, but never who it belongs to, and links that do nothing", async () => {
      await store.merchant.switchOn();
      const { cart_id } = await store.shopper.abandon("grace@shop.internal", store.seeded.products.slice(1, 2));
      await store.shopper.prepareOrder(cart_id, "grace@shop.internal");
      const { html, text } = await preview();

      for (const part of [html, text]) {
        expect(part).toContain("Stoneware mug");
        expect(part).not.toContain("Linen");
        expect(part).not.toMatch(/grace|Ada|Lovelace/);
        expect(part).toContain("/cart-recovery/unsubscribe/preview");
      }
      expect((await fetch(store.local("https://x/cart-recovery/unsubscribe/preview"), { method: "POST" })).status).toBe(
        404,
      );
    });

    it("speaks the languages of the plugin and those that the merchant has written in", async () => {
      expect((await preview({ locale: "de_de" })).html).toContain('<html dir="ltr" lang="de"');
      expect((await preview({ locale: "fr" })).text).toContain("Se désabonner");
      await store.admin.post("/admin/cart-recovery/settings", { copy: { ar: COPY } });
      expect((await preview({ locale: "ar-EG" })).html).toContain('dir="rtl" lang="ar"');
      expect((await preview({ locale: "ja" })).html).toContain('lang="en"');
    });

    it("takes words and a brand that are not saved, and saves none of them", async () => {
      const brand = { store_name: "Probe", color: "#aa0000", postal_address: "Hafen 1" };
      const { subject, html, text } = await preview({ locale: "de", template: COPY, brand });

      expect(subject).toBe("Noch da, Alex?");
      expect(text).toMatch(/^Probe\n\nHallo\n\n3 Artikel für /);
      expect(html).toContain("#aa0000");
      expect(text).toContain("Hafen 1");
      expect((await preview({ locale: "de" })).subject).not.toBe(subject);
    });

    it("has nothing in it that runs, whatever was typed as words or as the brand", async () => {
      const hostile = `"><img src=x onerror=alert(1)><script>alert(1)</script></title></style><!--[if mso]><b>`;
      const words = (text: string) => ({
        template: {
          subject: text,
          preheader: text,
          heading: text,
          body: text,
          button: text.slice(0, 60),
          footer: text,
        },
        brand: { store_name: text, logo_url: null, color: "#24574a", postal_address: text },
      });
      const tags = ({ html }: Preview) => html.match(/<[^>]*>/g);
      const [harmless, harmful] = [await preview(words("harmless")), await preview(words(hostile))];

      expect(tags(harmful)).toEqual(tags(harmless));
      expect(harmful.subject).toBe(hostile);
      expect(harmful.html).not.toMatch(/<script|<img src=x/);
      const encoded = { brand: { logo_url: `https://x.internal/"><script>alert(1)</script>` } };
      expect((await preview(encoded)).html).not.toContain("<script");
    });

    it("shows each step in its own words", async () => {
      const template = { de: COPY };
      await store.admin.post("/admin/cart-recovery/settings", {
        sequence: [{ delay_minutes: 0 }, { delay_minutes: 1440, template }],
      });

      expect((await preview({ locale: "de", step: 0 })).subject).toBe("In Ihrem Warenkorb liegt noch etwas");
      expect((await preview({ locale: "de", step: 1 })).subject).toBe("Noch da, Alex?");
      expect((await preview({ locale: "en", step: 1 })).subject).toBe("You left something in your cart");
    });

    it.each<[string, unknown, string]>([
      ["a step that there is none of", { step: 1 }, "There is no step 1: the sequence has 1, counted from 0 to 0"],
      ["an unknown token", { template: { ...COPY, body: "{{name}}" } }, "template.body: unknown token {{name}}"],
      ["no locale", { locale: "d e" }, "locale must be a language tag"],
      ["an unknown field", { sender: "x" }, "sender"],
      ["a logo that is a script", { brand: { logo_url: "javascript:alert(1)" } }, "must be a complete http(s) URL"],
    ])("refuses %s with a 400 that says why", async (_, body, message) => {
      const refused = await refusal(preview(body));
      expect(refused.status).toBe(400);
      expect(refused.message).toContain(message);
    });
  });

  describe("the test email", () => {
    it("is sent as it would be, marked as a test, with the headers of a real one", async () => {
      await store.admin.post("/admin/cart-recovery/settings", { reply_to: "help@shop.internal" });
      const { message_id } = await test({ to: "owner@shop.internal", locale: "es" });
      const mail = await store.inbox.waitFor(({ messageId }) => messageId === message_id);

      expect(mail.subject).toBe("[Test] Ha dejado algo en su carrito");
      expect(mail.replyTo?.text).toBe("help@shop.internal");
      expect(mail.envelope.to).toEqual(["owner@shop.internal"]);
      expect(mail.headers.get("content-language")).toBe("es");
      expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
      expect(mail.text).toContain("/cart-recovery/r/preview");
    });

    it("says in the mail server's own words why it was not sent", async () => {
      const refused = await refusal(test({ to: `${NO_SUCH_USER}@shop.internal` }));

      expect(refused).toEqual({ status: 400, message: expect.stringContaining("5.1.1 No such user here") });
    });

    it("suppresses nobody and is in no list of what was sent", async () => {
      await refusal(test({ to: `${NO_SUCH_USER}@shop.internal` }));
      const { count } = await store.admin.get<{ count: number }>("/admin/marketing-subscriptions");

      expect(count).toBe(0);
    });

    it("takes only an address", async () => {
      expect(await refusal(test({ to: "nobody" }))).toMatchObject({ status: 400 });
      expect(await refusal(test({}))).toMatchObject({ status: 400 });
    });

    it("leaves ten times a minute at most, also when they are asked for at once", async () => {
      const answers = await Promise.allSettled(
        Array.from({ length: 12 }, (_, n) => test({ to: `owner${n}@shop.internal` })),
      );

      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
      expect(store.inbox.mails).toHaveLength(10);
      // So that a slow machine gets no turn back meanwhile.
      const service = cartRecovery(store.container);
      const free_at = new Date(Date.now() + 60_000);
      await service.updateRecoveryRateLimits({ id: "test-email", free_at });
      const refused = await refusal(test({ to: "owner@shop.internal" }));
      expect(refused.status).toBe(429);
      expect(refused.message).toMatch(
        /^Too many test emails within a minute; the next one can be sent in \d+ seconds$/,
      );
    });
  });
});
