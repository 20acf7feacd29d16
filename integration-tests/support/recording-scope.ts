import type { DeliveryOutcome, DeliveryScope, MailExtras } from "../../src/domain/delivery/outcome";

export type RecordingScope = DeliveryScope & {
  /** Every outcome that was settled, per key, so that settling twice shows. */
  outcomes: Record<string, DeliveryOutcome[]>;
};

/** A delivery scope that knows the keys starting with `scoped`, answers `begin` as told, and keeps what it is told. */
export function recordingScope(
  begin: (key: string) => Promise<boolean> = () => Promise.resolve(true),
  extras: Partial<MailExtras> = {},
): RecordingScope {
  const outcomes: RecordingScope["outcomes"] = {};
  return {
    outcomes,
    extras: (key) =>
      key.startsWith("scoped")
        ? { headers: {}, reply_to: null, message_id: `<${key}@shop.internal>`, ...extras }
        : undefined,
    begin,
    halted: () => false,
    settle: (key, outcome) => {
      (outcomes[key] ??= []).push(outcome);
    },
  };
}
