import { common } from "./fr/common";
import { decisions } from "./fr/decisions";
import { delivery } from "./fr/delivery";
import { health } from "./fr/health";
import { imports } from "./fr/imports";
import { orders } from "./fr/orders";
import { pages } from "./fr/pages";
import { reasons } from "./fr/reasons";
import { senderDomain } from "./fr/sender-domain";
import { sessions } from "./fr/sessions";
import { settings } from "./fr/settings";
import { statistics } from "./fr/statistics";
import { subscriptions } from "./fr/subscriptions";
import { timeline } from "./fr/timeline";
import type { Texts } from "./texts";

/** One file for each room of the admin. */
export const fr: Texts = {
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
