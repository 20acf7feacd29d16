import type { JsonClient } from "../../integration-tests/support/http-client";
import type { Merchant, Shopper } from "../../integration-tests/support/shopper";
import type { Progress } from "../lib/progress";
import type { Inbox } from "../services/inbox";
import type { Saved } from "../state";

/** Who plays, and where. */
export type Stage = {
  progress: Progress;
  merchant: Merchant;
  shopper: Shopper;
  /** The store API with the publishable key only: what any storefront has. */
  store: JsonClient;
  inbox: Inbox;
  /** Where Medusa is. */
  backendUrl: string;
  saved: Saved;
};
