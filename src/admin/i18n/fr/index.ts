import type { Texts } from "../texts";
import { common } from "./common";
import { settings } from "./settings";

/** One file for each room of the admin. */
export const fr: Texts = { common, settings };
