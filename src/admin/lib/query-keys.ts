/** All that this plugin keeps of the server's answers, so that what changes them knows what to ask again. */
export const queryKeys = {
  sessions: ["cart-recovery", "sessions"],
  dryRun: ["cart-recovery", "dry-run"],
  health: ["cart-recovery", "health"],
  statistics: ["cart-recovery", "statistics"],
  subscriptions: ["cart-recovery", "subscriptions"],
  consentRecords: ["cart-recovery", "consent-records"],
  preferences: ["cart-recovery", "preferences"],
} as const;
