import type { Texts } from "./texts";
import { common } from "./de/common";
import { settings } from "./de/settings";

/** One file for each room of the admin. */
export const de: Texts = { common, settings };
