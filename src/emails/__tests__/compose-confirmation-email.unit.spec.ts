import { composeConfirmationEmail } from "../index";

const design = {
  language: "en" as const,
  color: "#24574a",
  store_name: "Harbour & Pine",
  postal_address: "12 Quay Street, Portland",
  confirm_url: "https://shop.internal/cart-recovery/confirm/a.b.c",
};

describe("composeConfirmationEmail", () => {
  it.each([
    ["en", "Please confirm"],
    ["de", "Bitte bestätigen"],
    ["fr", "Veuillez confirmer"],
    ["es", "Confirme su"],
  ] as const)("in %s says who asks, what for, and where", (language, subject) => {
    const mail = composeConfirmationEmail({ ...design, language });
    expect(mail.subject).toContain(subject);
    expect(mail.html).toContain(`lang="${language}"`);
    expect(mail.html).toContain("Harbour &amp; Pine");
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain(design.confirm_url);
      expect(part).toContain("12 Quay Street, Portland");
      expect(part).not.toContain("{{");
    }
  });

  it("takes what the merchant typed as text, whatever it is", () => {
    const mail = composeConfirmationEmail({ ...design, store_name: `<img src=x>\r\nBcc: a@b.co {{confirm_url}}` });
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).not.toContain("<img src=x>");
    expect(mail.text).toContain("{{confirm_url}}");
  });

  it("is not made with a link that is none", () => {
    expect(() => composeConfirmationEmail({ ...design, confirm_url: "javascript:alert(1)" })).toThrow("confirm_url");
  });
});
