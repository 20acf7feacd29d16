import { types } from "node:util";
import type { NodemailerError } from "nodemailer";
import type { SmtpFailure } from "../../domain/delivery/classify-smtp-failure";
import { oneLine } from "./mailbox";

/** Longer answers are cut: the text is stored with the mail and shown to the merchant. */
const MAX_ERROR_LENGTH = 500;

/** The error with which the server refused this recipient, if it did. */
export function refusalOf(to: string, errors: NodemailerError[] | undefined): NodemailerError | undefined {
  return errors?.find((error) => error.recipient?.toLowerCase() === to.toLowerCase());
}

/** Reads the facts out of what nodemailer threw. The message names no address: it ends in logs and in the database. */
export function describeFailure(thrown: unknown, { data_started }: { data_started: boolean }): SmtpFailure {
  // Not `instanceof`: an error of Node's own core is of another realm under jest.
  const error: NodemailerError = types.isNativeError(thrown) ? thrown : new Error("Unknown error");
  return {
    code: error.code,
    original_code: error.originalCode,
    response_code: error.responseCode,
    response: error.response,
    command: error.command,
    message: withoutAddresses(error.message),
    data_started,
  };
}

/** Servers like to repeat the recipient, and the login, in their answers. */
function withoutAddresses(text: string): string {
  return oneLine(text)
    .replace(/[^\s<>()[\]"',:;]+@[^\s<>()[\]"',:;]+/g, "[address]")
    .slice(0, MAX_ERROR_LENGTH);
}
