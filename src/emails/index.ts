export { composeConfirmationEmail } from "./compose-confirmation-email";
export {
  compileRecoveryEmail,
  type ComposedEmail,
  type RecoveryEmailCart,
  type RecoveryEmailDesign,
} from "./compose-recovery-email";
export { DEFAULT_COLOR, DEFAULT_COPY } from "./default-copy";
export { recoveryEmailHeaders } from "./email-headers";
export { formatMoney } from "./format-money";
