export { chooseCopyLocale, copyIn } from "./choose-copy";
export { composeConfirmationEmail } from "./compose-confirmation-email";
export {
  compileRecoveryEmail,
  type ComposedEmail,
  type EmailPromotion,
  type FillRecoveryEmail,
  type RecoveryEmailCart,
  type RecoveryEmailDesign,
} from "./compose-recovery-email";
export { DEFAULT_COLOR, DEFAULT_COPIES } from "./default-copy";
export { describePromotion } from "./describe-promotion";
export { domainOf, recoveryEmailHeaders } from "./email-headers";
export { formatMoney } from "./format-money";
export { notationLocale } from "./notation";
