import { common } from "./en/common";
import { decisions } from "./en/decisions";
import { delivery } from "./en/delivery";
import { health } from "./en/health";
import { imports } from "./en/imports";
import { orders } from "./en/orders";
import { pages } from "./en/pages";
import { reasons } from "./en/reasons";
import { senderDomain } from "./en/sender-domain";
import { sessions } from "./en/sessions";
import { settings } from "./en/settings";
import { statistics } from "./en/statistics";
import { subscriptions } from "./en/subscriptions";
import { timeline } from "./en/timeline";

/** One file for each room of the admin. */
export const en = {
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
