import { common } from "./de/common";
import { settings } from "./de/settings";
import type { Texts } from "./texts";

/** One file for each room of the admin. */
export const de: Texts = { common, settings };
