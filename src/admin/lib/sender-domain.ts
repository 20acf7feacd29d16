import { sdk } from "./sdk";

export type DomainRecord = {
  type: "spf" | "dkim" | "dmarc" | "mx";
  status: "ok" | "warning" | "missing" | "unknown";
  found: string[];
  problem: string | null;
  expected: { type: "TXT" | "MX"; name: string; value: string } | null;
};

export type SenderDomain = { domain: string; checked_at: string; records: DomainRecord[] };

/** Asks the DNS what it has for the domain that mail is sent from. */
export async function fetchSenderDomain(): Promise<SenderDomain> {
  const { sender_domain } = await sdk.client.fetch<{ sender_domain: SenderDomain }>(
    "/admin/cart-recovery/sender-domain",
  );
  return sender_domain;
}
