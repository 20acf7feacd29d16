import { FetchError } from "@medusajs/js-sdk";
import type { FileFault } from "../../../domain/consent/csv/fault";

/** A list that the server does not take, with what is wrong with it as a code beside the sentence. */
export class RefusedFile extends FetchError {
  constructor(
    readonly fault: FileFault,
    status: number,
  ) {
    super(fault.message, "", status);
  }
}
