import { common } from "./es/common";
import { settings } from "./es/settings";
import type { Texts } from "./texts";

/** One file for each room of the admin. */
export const es: Texts = { common, settings };
