import { common } from "./fr/common";
import { settings } from "./fr/settings";
import type { Texts } from "./texts";

/** One file for each room of the admin. */
export const fr: Texts = { common, settings };
