import type { DomainRecord } from "../../domain/delivery/sender-domain/record";
import { sdk } from "./sdk";

export type SenderDomain = { domain: string; checked_at: string; records: DomainRecord[] };

/** Asks the DNS what it has for the domain that mail is sent from. */
export async function fetchSenderDomain(): Promise<SenderDomain> {
  const { sender_domain } = await sdk.client.fetch<{ sender_domain: SenderDomain }>(
    "/admin/cart-recovery/sender-domain",
  );
  return sender_domain;
}
