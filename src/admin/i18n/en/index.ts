import { common } from "./common";
import { settings } from "./settings";

/** One file for each room of the admin. */
export const en = { common, settings };
