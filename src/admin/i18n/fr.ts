import type { Texts } from "./texts";
import { common } from "./fr/common";
import { settings } from "./fr/settings";

/** One file for each room of the admin. */
export const fr: Texts = { common, settings };
