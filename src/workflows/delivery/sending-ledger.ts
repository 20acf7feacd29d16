import type { SequenceStep } from "../../domain/decision/sequence";
import type { BeginningEmail } from "../../modules/cart-recovery/queries/begin-sending";
import type { ClaimedSettlement } from "../../modules/cart-recovery/queries/settle-emails";
import type { CartRecoveryModuleService } from "../../modules/cart-recovery/service";
import { actLease } from "./act-lease";
import { groupCommit } from "./group-commit";
import { persist } from "./persist";

/** Nothing waits for what became of a mail, but until it is written a crash leaves `unknown`. */
const SETTLE_WINDOW_MS = 4;

type Settlement = ClaimedSettlement & { sequence: readonly SequenceStep[] };

type Entry = { begin: BeginningEmail } | { settle: Settlement };

/** How mails on their way are written down, those of all batches of this process together. */
export type SendingLedger = {
  /** Whether the mail may be transmitted; asked while its connection waits. */
  begin(mail: BeginningEmail): Promise<boolean>;
  /** Repeated while the database is away. */
  settle(settlement: Settlement): Promise<void>;
};

const ledgers = new WeakMap<CartRecoveryModuleService, SendingLedger>();

export function sendingLedger(service: CartRecoveryModuleService): SendingLedger {
  const known = ledgers.get(service) ?? openLedger(service);
  ledgers.set(service, known);
  return known;
}

/**
 * One commit writes what is to begin and what was settled until then. So no connection begins a mail before the one that it
 * transmitted last is settled: a crash leaves one mail `unknown` for each connection, and no more.
 */
function openLedger(service: CartRecoveryModuleService): SendingLedger {
  const lease_seconds = actLease(service);
  const write = groupCommit((entries: Entry[]) =>
    service.advanceEmails({
      begins: entries.flatMap((entry) => ("begin" in entry ? [entry.begin] : [])),
      settlements: entries.flatMap((entry) => ("settle" in entry ? [entry.settle] : [])),
      lease_seconds,
    }),
  );
  return {
    begin: async (mail) => (await write({ begin: mail }, { window_ms: 0 })).has(mail.id),
    settle: async (settlement) => {
      try {
        await write({ settle: settlement }, { window_ms: SETTLE_WINDOW_MS });
      } catch {
        // Who is not permitted in time looks again later; but what became of a mail that left must not be lost.
        await persist(async () => {
          await service.advanceEmails({ begins: [], settlements: [settlement], lease_seconds });
        });
      }
    },
  };
}
