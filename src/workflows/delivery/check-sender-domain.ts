import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { dkimRecord, judgeDkim } from "../../domain/delivery/sender-domain/judge-dkim";
import { dmarcNames, judgeDmarc } from "../../domain/delivery/sender-domain/judge-dmarc";
import { judgeMx } from "../../domain/delivery/sender-domain/judge-mx";
import { judgeSpf } from "../../domain/delivery/sender-domain/judge-spf";
import type { DomainRecord } from "../../domain/delivery/sender-domain/record";
import { domainOf } from "../../emails";
import { smtpSenders } from "../../providers/notification-smtp/senders";
import { cartRecovery } from "../cart-recovery-service";
import { createDns } from "./dns";
import { findSender } from "./sender";

export type SenderDomain = { domain: string; checked_at: Date; records: DomainRecord[] };

/**
 * Looks up what receivers look up of the domain that mail comes from, and says what is to be mended.
 * @throws MedusaError (`invalid_data`) while there is no sender address
 */
export async function checkSenderDomain(container: MedusaContainer): Promise<SenderDomain> {
  const service = cartRecovery(container);
  const { options } = service;
  const sender = findSender((await service.getSettings()).values, options.channel);
  if (!sender) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "There is no sender address whose domain could be checked; set sender_address",
    );
  }
  const domain = domainOf(sender.address);
  const { dkim: key = null, public_host: smtp_host = null } = smtpSenders.get(options.channel) ?? {};
  const dns = createDns(options.dnsServers);
  const [txt, dkim, dmarc, mx] = await Promise.all([
    dns.txt(domain),
    key ? dns.txt(dkimRecord(key).name) : ({ kind: "found", values: [] } as const),
    Promise.all(dmarcNames(domain).map((name) => dns.txt(name))),
    dns.mx(domain),
  ]);
  return {
    domain,
    checked_at: new Date(),
    records: [
      judgeSpf({ domain, txt, smtp_host }),
      judgeDkim({ domain, key, txt: dkim }),
      judgeDmarc({ domain, txt: dmarc }),
      judgeMx({ domain, mx, smtp_host }),
    ],
  };
}
