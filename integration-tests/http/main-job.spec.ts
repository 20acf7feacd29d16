import sweepCheckoutSessionsJob, { config as schedule } from "../../src/jobs/sweep-checkout-sessions";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { makeOverdue } from "../support/make-overdue";
import { present } from "../support/present";
import { NO_SUCH_USER } from "../support/smtp-inbox";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

/** The link of a mail that leads to one of the plugin's pages. */
function linkIn(html: string | false | undefined, page: "r" | "unsubscribe"): string {
  const [, url] = new RegExp(`href="([^"]*/cart-recovery/${page}/[^"]*)"`).exec(html || "") ?? [];
  if (!url) {
    throw new Error(`The mail has no link to ${page}`);
  }
  return url.replaceAll("&amp;", "&");
}

const tokenOf = (url: string) => url.split("/").at(-1) ?? "";

storeSuite("the main job", (store) => {
  beforeEach(async () => {
    await store.merchant.switchOn();
  });

  /** Abandoned, expired by hand, and mailed. */
  async function mailed(email: string) {
    const { id, cart_id } = await store.shopper.abandon(email);
    const expired = await store.merchant.expire(id);
    const mail = await store.inbox.waitFor(({ envelope }) => envelope.to.includes(email));
    const session = await waitFor("the mail to be settled as sent", async () => {
      const current = await store.merchant.retrieve(id);
      return current.recovery_emails[0]?.status === "sent" && current;
    });
    return { id, cart_id, expired, mail, session, link: linkIn(mail.html, "r") };
  }

  it("turns one abandoned cart into one mail and one recovered order", async () => {
    const { id, cart_id, expired, mail, session, link } = await mailed("ada@shop.internal");
    expect(expired).toMatchObject({ status: "expired", last_decision: { outcome: "send", reasons: [] } });
    expect(session.decisions.map(({ outcome }) => outcome)).toEqual(["send", "send"]);
    expect(session.recovery_emails).toMatchObject([
      { status: "sent", to: "ada@shop.internal", attempts: 1, message_id: mail.messageId },
    ]);
    expect(session.recovery_url).toBe(link);

    const page = await fetch(store.local(link));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Linen tote bag");

    const used = await fetch(store.local(link), { method: "POST", redirect: "manual" });
    expect(used.status).toBe(303);
    const target = new URL(used.headers.get("location") ?? "");
    expect(target.origin).toBe("http://localhost:8000");
    const restored_cart_id = target.searchParams.get("cart_id") ?? "";
    expect(restored_cart_id).not.toBe(cart_id);

    expect(await store.shopper.session(restored_cart_id)).toMatchObject({ status: "open", recovered_from: id });
    const order_id = await store.shopper.buy(restored_cart_id, "ada@shop.internal");
    const recovered = await waitFor("the order to be marked as recovered", async () => {
      const { checkout_sessions } = await store.merchant.find({ order_id });
      return checkout_sessions[0];
    });
    expect(recovered).toMatchObject({ status: "completed", recovered: true, recovered_from: id, order_id });
    expect(await store.merchant.retrieve(id)).toMatchObject({
      recovered: true,
      restored: { cart_id: restored_cart_id, order_id },
    });

    await store.merchant.sweep();
    expect(store.inbox.mails).toHaveLength(1);
    const after = await fetch(store.local(link));
    expect(await after.text()).toContain("Your order was placed");
  });

  it("does so by itself, as a scheduled job, when a session's time has passed", async () => {
    expect(schedule).toMatchObject({ name: "cart-recovery-sweep-checkout-sessions" });
    const service = store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
    await service.updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
    const { id } = await store.shopper.abandon("waited@shop.internal");
    await sweepCheckoutSessionsJob(store.container);
    expect((await store.merchant.retrieve(id)).status).toBe("open");

    await makeOverdue(store.container, id);
    await sweepCheckoutSessionsJob(store.container);
    expect(await store.merchant.retrieve(id)).toMatchObject({
      status: "expired",
      recovery_emails: [{ status: "sent", to: "waited@shop.internal" }],
    });
    expect(store.inbox.mails).toHaveLength(1);
  });

  it("sends a mail that says what was left, from whom, and how to unsubscribe", async () => {
    const { mail } = await mailed("grace@shop.internal");
    expect(mail.from?.value).toEqual([{ name: "Fern & Fable", address: "hello@shop.internal" }]);
    expect(mail.to).toMatchObject({ value: [{ address: "grace@shop.internal" }] });
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail.raw.toString()).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(mail.raw.toString()).toMatch(/^List-ID: "Fern & Fable" <cart-recovery\.shop\.internal>\r$/im);
    expect(mail.messageId).toMatch(/^<remail_\w+@shop\.internal>$/);
    for (const part of [mail.html || "", mail.text ?? ""]) {
      expect(part).toContain("Linen tote bag");
      expect(part).toContain("$24.00");
      expect(part).toContain("$42.50");
      expect(part).toContain("1 Main Street, Portland");
      expect(part).toContain("https://api.shop.internal/cart-recovery/unsubscribe/");
    }
  });

  it("mails only the later of two carts of a shopper that both expire", async () => {
    const first = await store.shopper.abandon("two@shop.internal");
    const second = await store.shopper.abandon("Two@shop.internal");
    const expired = await store.merchant.expire(first.id);
    expect(expired.last_decision).toMatchObject({ outcome: "skip", reasons: ["later_session"] });
    await store.merchant.expire(second.id);
    await store.inbox.waitFor(({ envelope }) => envelope.to.includes("two@shop.internal"));
    await store.merchant.sweep();
    expect(store.inbox.mails).toHaveLength(1);
    expect((await store.merchant.retrieve(first.id)).recovery_emails).toEqual([]);
  });

  it("mails nobody when the later cart was bought", async () => {
    const first = await store.shopper.abandon("bought@shop.internal");
    const second = await store.shopper.abandon("bought@shop.internal");
    await store.shopper.buy(second.cart_id, "bought@shop.internal");
    await waitFor("the order to complete its session", async () => {
      return (await store.merchant.retrieve(second.id)).status === "completed";
    });
    const expired = await store.merchant.expire(first.id);
    expect(expired.last_decision).toMatchObject({ outcome: "skip", reasons: ["later_session", "later_order"] });
    await store.merchant.sweep();
    expect(store.inbox.mails).toHaveLength(0);
  });

  it.each<[string, string, (email: string) => Promise<string>]>([
    [
      "no_consent",
      "the box was never answered",
      async (email) => {
        const cart = await store.shopper.fillCart();
        await store.shopper.setEmail(cart.id, email);
        return (await store.shopper.session(cart.id)).id;
      },
    ],
    [
      "consent_declined",
      "the box was unticked in the end",
      async (email) => {
        const { cart_id } = await store.shopper.abandon(email);
        return (await store.shopper.answer(cart_id, "opt_out")).id;
      },
    ],
    [
      "no_email",
      "no address was given",
      async () => {
        const cart = await store.shopper.fillCart();
        return (await store.shopper.answer(cart.id, "opt_in")).id;
      },
    ],
    ["empty_cart", "there is nothing in the cart", async (email) => (await store.shopper.abandon(email, [])).id],
    ["test_mode", "the address is at a reserved domain", async () => (await store.shopper.abandon("a@example.com")).id],
    [
      "disabled",
      "the storefront switched recovery off for the session",
      async (email) => {
        const { cart_id } = await store.shopper.abandon(email);
        return (await store.shopper.update(cart_id, { after_expiration: { recovery: { enabled: false } } })).id;
      },
    ],
    [
      "no_consent",
      "the address was changed after the answer",
      async (email) => {
        const { id, cart_id } = await store.shopper.abandon("before@shop.internal");
        await store.shopper.setEmail(cart_id, email);
        return id;
      },
    ],
  ])("skips with %s when %s", async (reason, _, abandon) => {
    const id = await abandon("skipped@shop.internal");
    const session = await store.merchant.expire(id);
    expect(session.last_decision).toMatchObject({ outcome: "skip", reasons: expect.arrayContaining([reason]) });
    expect(session.last_decision?.reasons).toHaveLength(1);
    expect((await store.merchant.find({ reason })).checkout_sessions.map((found) => found.id)).toContain(id);
    await store.merchant.sweep();
    expect(store.inbox.mails).toHaveLength(0);
  });

  it("lets an unsubscribe by one click stop all later mail, and a GET change nothing", async () => {
    const { mail } = await mailed("leaving@shop.internal");
    const link = store.local(linkIn(mail.html, "unsubscribe"));
    for (let i = 0; i < 20; i++) {
      expect((await fetch(link)).status).toBe(200);
      expect((await fetch(link, { method: "HEAD" })).status).toBe(200);
    }
    const again = await store.shopper.fillCart();
    await store.shopper.setEmail(again.id, "leaving@shop.internal");
    const unasked = await store.shopper.session(again.id);

    const oneClick = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    const multipart = new FormData();
    multipart.set("List-Unsubscribe", "One-Click");
    for (const body of [oneClick, multipart, oneClick]) {
      const answer = await fetch(link, { method: "POST", body, redirect: "error" });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("You are unsubscribed");
    }
    const expired = await store.merchant.expire(unasked.id);
    expect(expired.last_decision).toMatchObject({ reasons: ["no_consent", "unsubscribed", "recently_emailed"] });
  });

  it("never edits the consent ledger, not even by Medusa's own methods", async () => {
    await store.shopper.abandon("ledger@shop.internal");
    const service = store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
    const [record] = await service.listConsentRecords({ email: "ledger@shop.internal" });
    const { id } = present(record);
    await expect(service.updateConsentRecords({ id, action: "opt_out" })).rejects.toThrow("append-only");
    await expect(service.deleteConsentRecords(id)).rejects.toThrow("append-only");
    await expect(service.softDeleteConsentRecords(id)).rejects.toThrow("append-only");
    expect(await service.listConsentRecords({})).toMatchObject([{ id, action: "opt_in", source: "checkout" }]);
  });

  it("gives the same restored cart for a link that is used twice, also at once", async () => {
    const { link, cart_id } = await mailed("twice@shop.internal");
    const answers = await Promise.all([1, 2, 3].map(() => store.shopper.restore(tokenOf(link))));
    const [first] = answers;
    expect(new Set(answers.map(({ cart }) => cart.id)).size).toBe(1);
    expect(first?.cart.id).not.toBe(cart_id);
    expect(first?.cart).toMatchObject({ email: null, items: [{ quantity: 1 }, { quantity: 1 }] });
    expect(first?.changes).toEqual([]);
    const restored = await store.merchant.find({ recovered: "false", status: "open" });
    expect(restored.checkout_sessions.filter(({ recovered_from }) => recovered_from !== null)).toHaveLength(1);
  });

  it("restores what can still be bought, as of now, and tells the rest", async () => {
    const [tote, mug] = store.seeded.products;
    const { cart_id, id } = await store.shopper.abandon("changes@shop.internal");
    await store.store.post(`/store/carts/${cart_id}/line-items`, { variant_id: mug?.variantId, quantity: 2 });
    await store.admin.post(`/admin/products/${tote?.id}/variants/${tote?.variantId}`, {
      prices: [{ currency_code: "usd", amount: 30 }],
    });
    type Levels = { variants: { inventory_items: { inventory_item_id: string }[] }[] };
    const { variants } = await store.admin.get<Levels>(
      `/admin/products/${mug?.id}/variants?fields=inventory_items.inventory_item_id`,
    );
    const item = variants[0]?.inventory_items[0]?.inventory_item_id;
    const { inventory_item } = await store.admin.get<{
      inventory_item: { location_levels: { location_id: string }[] };
    }>(`/admin/inventory-items/${item}?fields=location_levels.location_id`);
    await store.admin.post(
      `/admin/inventory-items/${item}/location-levels/${inventory_item.location_levels[0]?.location_id}`,
      { stocked_quantity: 1 },
    );

    const { recovery_url } = await store.merchant.expire(id);
    const page = await (await fetch(store.local(recovery_url ?? ""))).text();
    expect(page).toContain("Linen tote bag is now $30.00 (it was $24.00).");
    expect(page).toContain("Only 1 left of Stoneware mug; you had 3.");
    expect(page).not.toContain("Default variant");
    const { cart, changes } = await store.shopper.restore(tokenOf(recovery_url ?? ""));
    expect(changes).toEqual([
      { type: "repriced", title: "Linen tote bag", variant_id: tote?.variantId, from: 24, to: 30 },
      { type: "quantity_reduced", title: "Stoneware mug", variant_id: mug?.variantId, from: 3, to: 1 },
    ]);
    expect(cart.items.map(({ quantity, unit_price }) => ({ quantity, unit_price }))).toEqual(
      expect.arrayContaining([
        { quantity: 1, unit_price: 30 },
        { quantity: 1, unit_price: 18.5 },
      ]),
    );
    expect((await store.shopper.restore(tokenOf(recovery_url ?? ""))).changes).toEqual(changes);
  });

  it("has a friendly page for a cart that sold out", async () => {
    const { id } = await store.shopper.abandon("sold.out@shop.internal");
    for (const product of store.seeded.products) {
      await store.admin.post(`/admin/products/${product.id}`, { status: "draft" });
    }
    const { recovery_url } = await store.merchant.expire(id);
    for (const method of ["GET", "POST"]) {
      const answer = await fetch(store.local(recovery_url ?? ""), { method, redirect: "manual" });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("Sold out");
    }
  });

  it("shows nothing of the first shopper behind the link", async () => {
    const { link, mail } = await mailed("private.person@shop.internal");
    expect(mail.subject).toBeTruthy();
    const page = await (await fetch(store.local(link))).text();
    const restored = JSON.stringify(await store.shopper.restore(tokenOf(link)));
    for (const answer of [page, restored]) {
      expect(answer).not.toContain("private.person");
    }
  });

  it("leaves no link in the rows of Medusa's Notification Module", async () => {
    const { link } = await mailed("rows@shop.internal");
    const { notifications } = await store.admin.get<{ notifications: { to: string }[] }>("/admin/notifications");
    expect(notifications).toMatchObject([{ to: "rows@shop.internal" }]);
    const rows = await store.container
      .resolve<{ raw(sql: string): Promise<{ rows: unknown[] }> }>("__pg_connection__")
      .raw("SELECT * FROM notification");
    expect(JSON.stringify(rows.rows)).toContain("rows@shop.internal");
    expect(JSON.stringify([rows.rows, notifications])).not.toContain(tokenOf(link));
    expect(JSON.stringify(rows.rows)).not.toContain("/cart-recovery/");
  });

  it("skips with later_order when an earlier cart was bought after the later one was opened", async () => {
    const earlier = await store.shopper.fillCart();
    const later = await store.shopper.abandon("elsewhere@shop.internal");
    await store.shopper.buy(earlier.id, "elsewhere@shop.internal");
    const session = await store.merchant.expire(later.id);
    expect(session.last_decision).toMatchObject({ outcome: "skip", reasons: ["later_order"] });
  });

  it("skips with recently_emailed within the cooldown, and mails again without one", async () => {
    await mailed("often@shop.internal");
    const soon = await store.shopper.abandon("often@shop.internal");
    const session = await store.merchant.expire(soon.id);
    expect(session.last_decision).toMatchObject({ outcome: "skip", reasons: ["recently_emailed"] });
    await store.merchant.switchOn({ cooldown_hours: 0 });
    const later = await store.shopper.abandon("often@shop.internal");
    expect((await store.merchant.expire(later.id)).last_decision).toMatchObject({ outcome: "send" });
  });

  it("keeps to the throttle, and still sends all", async () => {
    await store.merchant.switchOn({ max_emails_per_minute: 60 });
    const service = store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
    await service.updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
    for (const name of ["one", "two", "three"]) {
      const { id } = await store.shopper.abandon(`${name}@shop.internal`);
      await makeOverdue(store.container, id);
    }
    const started = Date.now();
    // Whatever else is started in the background takes its part: who sends does not matter, only how fast.
    const sweeping = store.merchant.sweep();
    for (const name of ["one", "two", "three"]) {
      await store.inbox.waitFor(({ envelope }) => envelope.to.includes(`${name}@shop.internal`));
    }
    const took_ms = Date.now() - started;
    await sweeping;
    const settled = await waitFor("all to be settled", async () => {
      const emails = await service.listRecoveryEmails({ claim_token: null });
      return emails.length === 3 && emails;
    });
    expect(settled.map(({ status, attempts, error }) => ({ status, attempts, error }))).toEqual(
      Array(3).fill({ status: "sent", attempts: 1, error: null }),
    );
    expect(store.inbox.mails).toHaveLength(3);
    // One may leave each second, from a bucket that holds one.
    expect(took_ms).toBeGreaterThan(1800);
  });

  it("gives up on an address that does not exist, and never writes there again", async () => {
    const email = `${NO_SUCH_USER}@shop.internal`;
    const { id } = await store.shopper.abandon(email);
    await store.merchant.expire(id);
    const [failed] = await waitFor("the mail to fail", async () => {
      const { recovery_emails } = await store.merchant.retrieve(id);
      return recovery_emails[0]?.status === "failed" && recovery_emails;
    });
    expect(failed).toMatchObject({ attempts: 1, error: expect.stringContaining("5.1.1 No such user here") });

    const again = await store.shopper.abandon(email);
    const session = await store.merchant.expire(again.id);
    expect(session.last_decision).toMatchObject({ outcome: "skip", reasons: ["suppressed"] });
    await store.merchant.sweep();
    expect(store.inbox.mails).toHaveLength(0);
  });

  describe("a mail whose outcome could not be known", () => {
    async function unknownMail() {
      const { id, session } = await mailed("unknown@shop.internal");
      const email_id = session.recovery_emails[0]?.id ?? "";
      const service = store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
      await service.updateRecoveryEmails({ id: email_id, status: "unknown", sent_at: null });
      return { id, path: `/admin/recovery-emails/${email_id}/resolve` };
    }
    const statusOf = async (id: string) => (await store.merchant.retrieve(id)).recovery_emails[0]?.status;

    it("is not sent again by itself, and once a person says that it arrived, never", async () => {
      const { id, path } = await unknownMail();
      await store.merchant.sweep();
      expect(await statusOf(id)).toBe("unknown");
      expect(await store.admin.post(path, { as: "sent" })).toMatchObject({ recovery_email: { status: "sent" } });
      await expect(store.admin.post(path, { as: "retry" })).rejects.toMatchObject({
        status: 400,
        body: { message: "Only a recovery email whose outcome is unknown can be resolved; this one is sent" },
      });
      await store.merchant.sweep();
      expect(store.inbox.mails).toHaveLength(1);
    });

    it("is sent again, as the same message, when a person says so", async () => {
      const { id, path } = await unknownMail();
      expect(await store.admin.post(path, { as: "retry" })).toMatchObject({ recovery_email: { status: "scheduled" } });
      expect(await store.merchant.sweep()).toMatchObject({ sent: 1 });
      expect(await statusOf(id)).toBe("sent");
      expect(new Set(store.inbox.mails.map(({ messageId }) => messageId)).size).toBe(1);
      expect(store.inbox.mails).toHaveLength(2);
    });
  });

  it("answers every token that does not work with the same page", async () => {
    const { link, mail } = await mailed("forged@shop.internal");
    const token = tokenOf(link);
    const foreign = tokenOf(linkIn(mail.html, "unsubscribe"));
    const tokens = ["x", "a.b.c", `${token}x`, token.slice(0, -1), token.replace(/.$/, "_"), foreign];
    const bodies = new Set<string>();
    for (const broken of tokens) {
      for (const method of ["GET", "POST"]) {
        const answer = await fetch(`${store.baseUrl}/cart-recovery/r/${broken}`, { method, redirect: "manual" });
        expect(answer.status).toBe(404);
        bodies.add(await answer.text());
      }
    }
    expect(bodies.size).toBe(1);
  });
});
