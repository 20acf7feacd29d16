import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { domainToASCII } from "node:url";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { dkimRecord } from "../domain/delivery/sender-domain/judge-dkim";
import type { ExpectedRecord } from "../domain/delivery/sender-domain/record";
import { domainOf } from "../emails";
import { createDkimKey, publicKeyOf } from "../providers/notification-smtp/dkim-key";
import { cartRecovery } from "../workflows/cart-recovery-service";
import { findSender } from "../workflows/delivery/sender";

/** A new name for each new key, so that mail signed with the old one can still be checked. */
const DEFAULT_SELECTOR = "cart-recovery";

/**
 * `npx medusa exec <this file> [domain] [selector] [file]`: makes a key to sign mail with. The private key goes into a file
 * that only its owner can read, never into a log; the DNS record is printed.
 */
export default async function createKey({ container, args }: ExecArgs): Promise<ExpectedRecord> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const service = cartRecovery(container);
  const [domain = await senderDomain(service), selector = DEFAULT_SELECTOR, chosen] = args;
  const ascii = domainToASCII(domain ?? "");
  if (!/^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(ascii) || !/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(selector)) {
    throw new Error(
      "Usage: npx medusa exec <file> <the domain that mail comes from> [a name for the key] [a file for the private key]",
    );
  }
  const file = resolve(chosen ?? `dkim-${selector}.${ascii}.pem`);
  const privateKey = createDkimKey();
  // Fails when the file is there: a key that mail is signed with is not to be lost.
  await writeFile(file, privateKey, { mode: 0o600, flag: "wx" });
  const record = dkimRecord({ domain: ascii, selector, public_key: publicKeyOf(privateKey) });
  logger.info(
    [
      "Add this record to the DNS of the domain:",
      `  Type   ${record.type}`,
      `  Name   ${record.name}`,
      `  Value  ${record.value}`,
      `The private key is in ${file}. Keep it out of the repository, and give it to the SMTP provider:`,
      `  dkim: { domain: "${ascii}", selector: "${selector}", privateKey: process.env.DKIM_PRIVATE_KEY }`,
    ].join("\n"),
  );
  return record;
}

async function senderDomain(service: ReturnType<typeof cartRecovery>): Promise<string | undefined> {
  const { values } = await service.getSettings();
  const sender = findSender(values, service.options.channel);
  return sender ? domainOf(sender.address) : undefined;
}
