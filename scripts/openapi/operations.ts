import type { z } from "@medusajs/framework/zod";
import { OneAddress } from "../../src/api/admin/cart-recovery/one-address";
import { PreviewEmail } from "../../src/api/admin/cart-recovery/preview/validators";
import { UpdateRecoverySettings } from "../../src/api/admin/cart-recovery/settings/validators";
import { StatisticsQuery } from "../../src/api/admin/cart-recovery/statistics/validators";
import { SendTestEmail } from "../../src/api/admin/cart-recovery/test-email/validators";
import { ListCheckoutSessions } from "../../src/api/admin/checkout-sessions/validators";
import { ListConsentRecords } from "../../src/api/admin/consent-records/validators";
import { ImportMarketingSubscriptions } from "../../src/api/admin/marketing-subscriptions/import/validators";
import { RecordSuppressions } from "../../src/api/admin/marketing-subscriptions/suppressions/validators";
import {
  ListMarketingSubscriptions,
  UpsertMarketingSubscription,
} from "../../src/api/admin/marketing-subscriptions/validators";
import { ResolveRecoveryEmail } from "../../src/api/admin/recovery-emails/[id]/resolve/validators";
import { ChangeMarketingPreferences } from "../../src/api/marketing-preferences-validators";
import { UpdateStoreCheckoutSession } from "../../src/api/store/carts/[id]/checkout-session/validators";
import { RestoreRecoveryLink } from "../../src/api/store/recovery-links/restore/validators";

export type Operation = {
  /** What it does. */
  summary: string;
  /** The validator of its JSON body, or the media types of a body that the route reads itself. */
  body?: z.ZodType | string[];
  query?: z.ZodType;
  /** What it answers when all goes well, if not JSON with a 200. */
  answer?: { status?: number; media?: string };
  /** What else it may answer, beside the 400 of its validators and the 401 of its door. */
  refusals?: Record<number, string>;
};

const HTML = "text/html";
const UNKNOWN = { 404: "There is none with this id." };
const BUSY = { 429: "Too many requests about the same; `Retry-After` says when to go on." };
const DEAD_LINK = { 404: "The link does not work; the same page for every such link." };
const FORM = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Each route with the validators that its requests go through. */
export const OPERATIONS: Record<string, Operation> = {
  "GET /store/carts/:id/checkout-session": {
    summary: "The cart's checkout session",
    refusals: { ...UNKNOWN, ...BUSY },
  },
  "POST /store/carts/:id/checkout-session": {
    summary: "Tell of a cart's checkout session when it expires, whether it asks, what the shopper answered",
    body: UpdateStoreCheckoutSession,
    refusals: { ...UNKNOWN, ...BUSY },
  },
  "POST /store/recovery-links/restore": {
    summary: "Restore the cart of a recovery link",
    body: RestoreRecoveryLink,
    refusals: { 404: "The token does not work; the same answer for every such token.", ...BUSY },
  },
  "GET /store/customers/me/marketing-preferences": {
    summary: "The logged-in customer's marketing preferences",
    refusals: BUSY,
  },
  "POST /store/customers/me/marketing-preferences": {
    summary: "Change the logged-in customer's marketing preferences",
    body: ChangeMarketingPreferences,
    refusals: BUSY,
  },
  "GET /cart-recovery/r/:token": {
    summary: "The page of a recovery link",
    answer: { media: HTML },
    refusals: { ...DEAD_LINK, ...BUSY },
  },
  "POST /cart-recovery/r/:token": {
    summary: "Restore the cart of a recovery link, and go to it",
    body: FORM,
    answer: { status: 303 },
    refusals: { 200: "A page that says why there is no cart to go to.", ...DEAD_LINK, ...BUSY },
  },
  "GET /cart-recovery/unsubscribe/:token": {
    summary: "The page of an unsubscribe link",
    answer: { media: HTML },
    refusals: DEAD_LINK,
  },
  "POST /cart-recovery/unsubscribe/:token": {
    summary: "Unsubscribe, also by one click (RFC 8058), or save the topics that are ticked",
    body: FORM,
    answer: { media: HTML },
    refusals: { ...DEAD_LINK, 429: "Topics were saved too often; unsubscribing is never refused." },
  },
  "GET /cart-recovery/confirm/:token": {
    summary: "The page of a confirmation link (double opt-in)",
    answer: { media: HTML },
    refusals: { ...DEAD_LINK, ...BUSY },
  },
  "POST /cart-recovery/confirm/:token": {
    summary: "Confirm what was asked for with an address",
    body: FORM,
    answer: { media: HTML },
    refusals: { ...DEAD_LINK, ...BUSY },
  },
  "GET /admin/cart-recovery/settings": { summary: "The settings, and what is missing before recovery can be on" },
  "POST /admin/cart-recovery/settings": {
    summary: "Change settings; null brings a default back",
    body: UpdateRecoverySettings,
  },
  "POST /admin/cart-recovery/preview": { summary: "A mail as it would be written", body: PreviewEmail },
  "POST /admin/cart-recovery/test-email": {
    summary: "Send a mail for trial",
    body: SendTestEmail,
    refusals: { 429: "Ten were sent within a minute; `Retry-After` says when to go on." },
  },
  "GET /admin/cart-recovery/sender-domain": { summary: "How the DNS records of the sender's domain stand" },
  "GET /admin/cart-recovery/health": { summary: "How sending stands" },
  "GET /admin/cart-recovery/statistics": { summary: "What recovery has brought", query: StatisticsQuery },
  "POST /admin/cart-recovery/dry-run": { summary: "What the next sweep would do" },
  "POST /admin/cart-recovery/sweep": { summary: "Sweep now" },
  "POST /admin/cart-recovery/erase": { summary: "Erase an address", body: OneAddress },
  "GET /admin/cart-recovery/data-export": { summary: "Everything that is held on an address", query: OneAddress },
  "GET /admin/checkout-sessions": { summary: "List checkout sessions", query: ListCheckoutSessions },
  "GET /admin/checkout-sessions/:id": {
    summary: "A checkout session with its decisions and mails",
    refusals: UNKNOWN,
  },
  "POST /admin/checkout-sessions/:id/expire": {
    summary: "Expire an open checkout session now, and decide",
    refusals: { 400: "It is not open any more.", ...UNKNOWN },
  },
  "POST /admin/recovery-emails/:id/resolve": {
    summary: "Say what became of a mail whose outcome is unknown",
    body: ResolveRecoveryEmail,
    refusals: UNKNOWN,
  },
  "GET /admin/customers/:id/marketing-preferences": {
    summary: "A customer's marketing preferences",
    refusals: UNKNOWN,
  },
  "POST /admin/customers/:id/marketing-preferences": {
    summary: "Change a customer's marketing preferences",
    body: ChangeMarketingPreferences,
    refusals: UNKNOWN,
  },
  "GET /admin/consent-records": { summary: "List the consent ledger", query: ListConsentRecords },
  "GET /admin/marketing-subscriptions": {
    summary: "List marketing subscriptions",
    query: ListMarketingSubscriptions,
  },
  "POST /admin/marketing-subscriptions": {
    summary: "Make or change a marketing subscription",
    body: UpsertMarketingSubscription,
  },
  "POST /admin/marketing-subscriptions/suppressions": {
    summary: "Report bounces and complaints",
    body: RecordSuppressions,
  },
  "GET /admin/marketing-subscriptions/export": {
    summary: "Download the subscription list",
    answer: { media: "text/csv" },
  },
  "POST /admin/marketing-subscriptions/import": {
    summary: "Upload a subscription list",
    query: ImportMarketingSubscriptions,
    body: ["text/csv"],
    refusals: { 409: "Another import is under way.", 413: "The file is too large." },
  },
};
