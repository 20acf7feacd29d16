import { common } from "./es/common";
import { decisions } from "./es/decisions";
import { delivery } from "./es/delivery";
import { health } from "./es/health";
import { imports } from "./es/imports";
import { orders } from "./es/orders";
import { pages } from "./es/pages";
import { reasons } from "./es/reasons";
import { senderDomain } from "./es/sender-domain";
import { sessions } from "./es/sessions";
import { settings } from "./es/settings";
import { statistics } from "./es/statistics";
import { subscriptions } from "./es/subscriptions";
import { timeline } from "./es/timeline";
import type { Texts } from "./texts";

/** One file for each room of the admin. */
export const es: Texts = {
  common,
  decisions,
  delivery,
  health,
  imports,
  orders,
  pages,
  reasons,
  senderDomain,
  sessions,
  settings,
  statistics,
  subscriptions,
  timeline,
};
