import { generateKeyPairSync } from "node:crypto";
import { Resolver } from "node:dns/promises";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dkimVerify } from "mailauth/lib/dkim/verify";
import { publicKeyOf } from "../../src/providers/notification-smtp/dkim-key";
import createKey from "../../src/scripts/create-dkim-key";
import { cartRecovery } from "../../src/workflows/cart-recovery-service";
import { whenIdle } from "../support/count-queries";
import { type DnsServer, startDnsServer } from "../support/dns-server";
import { makeOverdue } from "../support/make-overdue";
import { present } from "../support/present";
import type { InboxMail } from "../support/smtp-inbox";
import { storeSuite } from "../support/store-suite";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const PEM = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const KEY_NAME = "cart._domainkey.shop.internal";
const KEY_RECORD = `v=DKIM1; k=rsa; p=${publicKeyOf(PEM)}`;

const HOSTILE = `<b>&"' \r\nBcc: victim@other.internal {{unsubscribe_url}} Bücher 😀`;

let dns: DnsServer;

beforeAll(async () => {
  dns = await startDnsServer();
  process.env.CART_RECOVERY_OPTIONS = JSON.stringify({ dnsServers: [dns.address] });
  process.env.SMTP_OPTIONS = JSON.stringify({
    dkim: { domain: "shop.internal", selector: "cart", privateKey: PEM },
  });
});

afterAll(() => dns.close());

storeSuite("a recovery email as it is received", (store) => {
  async function receive(to: string): Promise<InboxMail> {
    const { id } = await store.shopper.abandon(to);
    await store.merchant.expire(id);
    return store.inbox.waitFor(({ envelope }) => envelope.to.includes(to));
  }

  const header = (mail: InboxMail, name: string) =>
    mail.headerLines
      .filter(({ key }) => key === name)
      .map(({ line }) => line.replace(/^[^:]*:\s*/, "").replace(/\r\n\s+/g, " "));

  const verify = (raw: Buffer) => {
    const resolver = new Resolver();
    resolver.setServers([dns.address]);
    return dkimVerify(raw, { resolver: (name) => resolver.resolveTxt(name) });
  };

  it("has each header once, and both parts with the same links", async () => {
    await store.merchant.switchOn({ sender_name: "Fern & Fable", reply_to: "help@shop.internal" });
    const mail = await receive("bytes@shop.internal");
    const link = /^https:\/\/api\.shop\.internal\/cart-recovery\/(r|unsubscribe)\/\S+$/gm;
    const [recovery, unsubscribe] = mail.text?.match(link) ?? [];

    expect(header(mail, "from")).toEqual(['"Fern & Fable" <hello@shop.internal>']);
    expect(header(mail, "to")).toEqual(["bytes@shop.internal"]);
    expect(header(mail, "reply-to")).toEqual(["help@shop.internal"]);
    expect(header(mail, "subject")).toEqual(["You left something in your cart"]);
    expect(header(mail, "list-unsubscribe")).toEqual([`<${present(unsubscribe)}>`]);
    expect(header(mail, "list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
    expect(header(mail, "list-id")).toEqual(['"Fern & Fable" <cart-recovery.shop.internal>']);
    expect(header(mail, "auto-submitted")).toEqual(["auto-generated"]);
    expect(header(mail, "content-language")).toEqual(["en"]);
    expect(header(mail, "message-id")).toEqual([expect.stringMatching(/^<[\w-]+@shop\.internal>$/)]);
    expect(header(mail, "content-type")).toEqual([expect.stringMatching(/^multipart\/alternative; boundary=/)]);
    expect(header(mail, "x-mailer")).toEqual([]);
    for (const url of [recovery, unsubscribe]) {
      expect(mail.html).toContain(`href="${present(url)}"`);
    }
  });

  it("is written in the language of the shopper's cart, and says so", async () => {
    await store.merchant.switchOn();
    const { id, cart_id } = await store.shopper.abandon("deutsch@shop.internal");
    await store.admin.post("/admin/cart-recovery/settings", { reply_to: null });
    await store.container
      .resolve<{ updateCarts(id: string, data: unknown): Promise<unknown> }>("cart")
      .updateCarts(cart_id, {
        locale: "de-DE",
      });
    await store.merchant.expire(id);
    const mail = await store.inbox.waitFor(({ envelope }) => envelope.to.includes("deutsch@shop.internal"));

    expect(mail.subject).toBe("In Ihrem Warenkorb liegt noch etwas");
    expect(header(mail, "content-language")).toEqual(["de"]);
    expect(mail.html).toContain('lang="de"');
    expect(mail.text).toContain("Guten Tag,");
    expect(mail.text).toContain("Antworten auf diese E-Mail werden nicht gelesen.");
    expect(mail.text).toContain("42,50\u00a0$");
  });

  it("is ASCII in lines of at most 76 characters, whatever is in it, and nothing that was typed ends a header", async () => {
    const copy = {
      subject: HOSTILE,
      preheader: "",
      heading: HOSTILE,
      body: HOSTILE.repeat(20),
      button: "Go",
      footer: "",
    };
    await store.merchant.switchOn({
      sender_name: HOSTILE,
      brand: { store_name: HOSTILE, postal_address: HOSTILE },
      copy: { en: Object.fromEntries(Object.entries(copy).map(([name, text]) => [name, text.replace(/[{}]/g, "")])) },
    });
    const mail = await receive("hostile@shop.internal");
    const lines = mail.raw.toString("latin1").split("\r\n");
    const bodyAt = lines.indexOf("");

    expect(lines.filter((line) => /[^\t\x20-\x7e]/.test(line))).toEqual([]);
    expect(lines.slice(bodyAt).filter((line) => line.length > 76)).toEqual([]);
    // A link cannot be folded, nor is the list of signed fields; RFC 5322 allows 998.
    const folded = lines.slice(0, bodyAt).filter((line) => !/^(List-Unsubscribe:)? (<|h=)/.test(line));
    expect(folded.filter((line) => line.length > 78)).toEqual([]);
    expect(header(mail, "bcc")).toEqual([]);
    expect(header(mail, "content-transfer-encoding")).toEqual([]);
    expect(mail.envelope.to).toEqual(["hostile@shop.internal"]);
    expect(mail.from?.value[0]?.address).toBe("hello@shop.internal");
    expect(mail.subject).toContain("Bücher 😀");
    expect(mail.html).not.toContain("<b>");
  });

  it("takes what a product or a shopper is called for nothing but text, in its headers and its parts", async () => {
    const [tote] = store.seeded.products;
    const copy = {
      subject: "{{first_item}}, {{first_name|you}}",
      preheader: "",
      body: "{{first_name|you}}: {{first_item}}",
    };
    await store.merchant.switchOn({ copy: { en: { ...copy, heading: "{{first_item}}", button: "Go", footer: "" } } });
    const corpus = [
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "a\r\nBcc: eve@evil.internal",
      "a\r\n\r\n<b>body</b>",
      "a\nTo: eve@evil.internal\u2028x\u0085y",
      "eve@evil.internal> <eve@evil.internal",
      "=?UTF-8?Q?=0D=0ABcc:_eve@evil.internal?=",
    ];
    for (const [i, hostile] of corpus.entries()) {
      await store.admin.post(`/admin/products/${present(tote).id}`, { title: hostile });
      const to = `named-${i}@shop.internal`;
      const { id, cart_id } = await store.shopper.abandon(to);
      await store.store.post(`/store/carts/${cart_id}`, {
        shipping_address: { first_name: hostile, last_name: hostile, country_code: "us" },
      });
      await store.merchant.expire(id);
      const mail = await store.inbox.waitFor(({ envelope }) => envelope.to.includes(to));

      const names = mail.headerLines.map(({ key }) => key);
      expect(names).toHaveLength(new Set(names).size);
      expect(names).not.toContain("bcc");
      expect(mail.envelope.to).toEqual([to]);
      expect(header(mail, "to")).toEqual([to]);
      // Only those that have an address or a URL in brackets by their grammar.
      const withBrackets = mail.headerLines.filter(({ line }) => /[<>]/.test(line)).map(({ key }) => key);
      expect(withBrackets.sort()).toEqual(["from", "list-id", "list-unsubscribe", "message-id"]);
      expect(mail.html).not.toMatch(/<(script|img|b)\b/);
      expect(mail.text).toContain(hostile.replace(/[\p{Cc}\u2028]+/gu, " "));
    }
  });

  describe("while somebody changes the settings", () => {
    // Longer than what a token in a link would hold by chance.
    const VERSIONS = ["Aubergine", "Buttercup"] as const;
    type Version = (typeof VERSIONS)[number];

    const COLORS: Record<Version, string> = { Aubergine: "#24574a", Buttercup: "#8a1c4d" };

    /** Settings in which everything that a mail shows names their version. */
    function settingsOf(version: Version) {
      const copy = {
        subject: `${version} subject`,
        preheader: `${version} preheader`,
        heading: `${version} heading`,
        body: `${version} body for {{store_name}}`,
        button: `${version} button`,
        footer: `${version} footer`,
      };
      return {
        sender_name: `${version} sender`,
        reply_to: `${version.toLowerCase()}@shop.internal`,
        brand: {
          store_name: `${version} store`,
          logo_url: `https://shop.internal/${version}.png`,
          color: COLORS[version],
          postal_address: `${version} street`,
        },
        copy: { en: copy, de: { ...copy, heading: `${version} Überschrift` } },
      };
    }

    /** Which versions each part of a mail names. */
    function versionsIn(mail: InboxMail) {
      const { html } = mail;
      const named = (text: string) => VERSIONS.filter((version) => text.toLowerCase().includes(version.toLowerCase()));
      const colored = (text: string) => VERSIONS.filter((version) => text.includes(COLORS[version]));
      return {
        subject: named(mail.subject ?? ""),
        from: named(present(header(mail, "from")[0])),
        reply_to: named(present(header(mail, "reply-to")[0])),
        list_id: named(present(header(mail, "list-id")[0])),
        html: named(html || ""),
        color: colored(html || ""),
        text: named(mail.text ?? ""),
      };
    }

    const PARTS = ["subject", "from", "reply_to", "list_id", "html", "color", "text"];
    const wholly = (version: Version) => Object.fromEntries(PARTS.map((part) => [part, [version]]));

    /** So many shoppers, of two languages, who are due at once. */
    async function due(round: string, count: number): Promise<void> {
      for (let i = 0; i < count; i++) {
        const { id, cart_id } = await store.shopper.abandon(`${round}-${i}@shop.internal`);
        if (i % 2) await store.store.post(`/store/carts/${cart_id}`, { locale: "de-DE" });
        await whenIdle();
        await makeOverdue(store.container, id);
      }
    }

    it("is wholly of the version that its batch began with, whatever is saved before it leaves", async () => {
      const [aubergine, buttercup] = VERSIONS;
      await store.merchant.switchOn(settingsOf(aubergine));
      await cartRecovery(store.container).updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
      const save = (version: Version) => store.admin.post("/admin/cart-recovery/settings", settingsOf(version));

      await due("first", 5);
      // The first mail of a batch goes alone, and this is done before the server confirms it.
      const saved: number[] = [];
      store.inbox.beforeConfirming = async () => {
        await save(saved.length % 2 ? aubergine : buttercup);
        saved.push(store.inbox.mails.length);
      };
      expect(await store.merchant.sweep()).toMatchObject({ sent: 5 });
      expect(saved[0]).toBe(1);
      expect(store.inbox.mails.map(versionsIn)).toEqual(Array.from({ length: 5 }, () => wholly(aubergine)));
      expect(store.inbox.mails.map(({ html }) => /lang="(\w+)"/.exec(html || "")?.[1]).sort()).toEqual([
        "de",
        "de",
        "en",
        "en",
        "en",
      ]);

      store.inbox.clear();
      await save(buttercup);
      await due("second", 2);
      store.inbox.beforeConfirming = () => save(aubergine);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 2 });
      expect(store.inbox.mails.map(versionsIn)).toEqual([wholly(buttercup), wholly(buttercup)]);
    });
  });

  it("verifies, with the fields that one-click unsubscribing needs signed", async () => {
    dns.txt[KEY_NAME] = [KEY_RECORD];
    await store.merchant.switchOn();
    const mail = await receive("signed@shop.internal");
    const { raw } = mail;
    const { results } = await verify(raw);

    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      signingDomain: "shop.internal",
      selector: "cart",
      status: { result: "pass", aligned: "shop.internal" },
    });
    const signed =
      /;\s*h=([^;]*)/
        .exec(header(mail, "dkim-signature")[0] ?? "")?.[1]
        ?.toLowerCase()
        .split(/\s*:\s*/) ?? [];
    expect(signed).toEqual(
      expect.arrayContaining([
        ..."from:to:subject:date:message-id:mime-version:content-type".split(":"),
        ..."list-id:list-unsubscribe:list-unsubscribe-post:auto-submitted".split(":"),
      ]),
    );
    const forged = Buffer.from(raw.toString("latin1").replace("/unsubscribe/", "/elsewhere/"), "latin1");
    expect((await verify(forged)).results[0]?.status.result).toBe("fail");
  });

  describe("the command that makes a key", () => {
    it("keeps the private key in a file of its owner's, and tells the record that goes with it", async () => {
      const file = join(mkdtempSync(join(tmpdir(), "medusa-cart-recovery-dkim-")), "key.pem");
      const { container } = store;
      const record = await createKey({ container, args: ["Bücher.internal", "new", file] });

      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(record).toEqual({
        type: "TXT",
        name: "new._domainkey.xn--bcher-kva.internal",
        value: `v=DKIM1; k=rsa; p=${publicKeyOf(readFileSync(file, "utf8"))}`,
      });
      await expect(createKey({ container, args: ["shop.internal", "new", file] })).rejects.toThrow("EEXIST");
    });

    it("refuses a domain that is none", async () => {
      const { container } = store;
      const file = join(mkdtempSync(join(tmpdir(), "medusa-cart-recovery-dkim-")), "key.pem");

      await expect(createKey({ container, args: ["a b", "new", file] })).rejects.toThrow("Usage");
    });
  });

  describe("the sender's domain", () => {
    type Check = {
      sender_domain: {
        domain: string;
        checked_at: string;
        records: { type: string; status: string; found: string[]; problem: string | null; expected: unknown }[];
      };
    };
    const check = () => store.admin.get<Check>("/admin/cart-recovery/sender-domain");

    beforeEach(() => {
      Object.assign(dns.txt, { [KEY_NAME]: [], "shop.internal": [], "_dmarc.shop.internal": [] });
      dns.mx["shop.internal"] = [];
      dns.failing.clear();
    });

    it("is told record by record what to add", async () => {
      const { sender_domain } = await check();

      expect(sender_domain.domain).toBe("shop.internal");
      expect(Date.now() - Date.parse(sender_domain.checked_at)).toBeLessThan(60_000);
      expect(sender_domain.records.map(({ type, status, expected }) => ({ type, status, expected }))).toEqual([
        { type: "spf", status: "missing", expected: { type: "TXT", name: "shop.internal", value: "v=spf1 mx ~all" } },
        { type: "dkim", status: "missing", expected: { type: "TXT", name: KEY_NAME, value: KEY_RECORD } },
        {
          type: "dmarc",
          status: "missing",
          expected: { type: "TXT", name: "_dmarc.shop.internal", value: "v=DMARC1; p=none" },
        },
        {
          type: "mx",
          status: "missing",
          expected: { type: "MX", name: "shop.internal", value: "10 mail.shop.internal" },
        },
      ]);
    });

    it("is right once exactly those are there", async () => {
      for (const { expected } of (await check()).sender_domain.records) {
        const { type, name, value } = expected as { type: "TXT" | "MX"; name: string; value: string };
        const [priority = "", exchange = ""] = value.split(" ");
        if (type === "TXT") dns.txt[name] = [value];
        else dns.mx[name] = [{ priority: Number(priority), exchange }];
      }
      const { records } = (await check()).sender_domain;

      expect(records.map(({ status, problem, expected }) => ({ status, problem, expected }))).toEqual(
        Array.from({ length: 4 }, () => ({ status: "ok", problem: null, expected: null })),
      );
      expect(records.every(({ found }) => found.length === 1)).toBe(true);
    });

    it("is unknown while the DNS does not answer", async () => {
      dns.failing.add("shop.internal").add(KEY_NAME).add("_dmarc.shop.internal");

      expect((await check()).sender_domain.records.map(({ status }) => status)).toEqual(
        Array.from({ length: 4 }, () => "unknown"),
      );
    });

    it("is that of the sender in the settings", async () => {
      await store.admin.post("/admin/cart-recovery/settings", { sender_address: "shop@Bücher.internal" });

      expect((await check()).sender_domain.domain).toBe("xn--bcher-kva.internal");
    });
  });
});
