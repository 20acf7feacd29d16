import { common } from "./en/common";
import { settings } from "./en/settings";

/** One file for each room of the admin. */
export const en = { common, settings };
