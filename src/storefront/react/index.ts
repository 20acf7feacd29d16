"use client";

export { PromotionalConsentCheckbox, type PromotionalConsentCheckboxProps } from "./promotional-consent-checkbox.tsx";
export { type RecoveryLink, type RecoveryLinkState, useRecoveryLink } from "./use-recovery-link.ts";
