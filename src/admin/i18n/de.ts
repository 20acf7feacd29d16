import { common } from "./de/common";
import { decisions } from "./de/decisions";
import { delivery } from "./de/delivery";
import { health } from "./de/health";
import { imports } from "./de/imports";
import { orders } from "./de/orders";
import { pages } from "./de/pages";
import { reasons } from "./de/reasons";
import { senderDomain } from "./de/sender-domain";
import { sessions } from "./de/sessions";
import { settings } from "./de/settings";
import { statistics } from "./de/statistics";
import { subscriptions } from "./de/subscriptions";
import { timeline } from "./de/timeline";
import type { Texts } from "./texts";

/** One file for each room of the admin. */
export const de: Texts = {
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
