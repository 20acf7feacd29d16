import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type SubscriptionState, TOPICS } from "../../../../domain/consent/precedence";
import { topicStatus, type WantedPreferences } from "../../../../domain/consent/preferences";
import { requestsOf, stateOf } from "../../../../modules/cart-recovery/operations/record-consent-act";
import type { SubscriptionRow } from "../../../../modules/cart-recovery/rows";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { changeMarketingPreferencesWorkflow } from "../../../../workflows/consent/change-preferences";
import { findPreferenceLink, type PreferenceLink } from "../../../../workflows/consent/find-preference-link";
import { unsubscribeWorkflow } from "../../../../workflows/consent/unsubscribe";
import { takeTurn } from "../../../rate-limit";
import { sendBusyPage } from "../../busy-page";
import { type Page, sendDeadLinkPage, sendPage } from "../../page";
import { type FormFields, readForm } from "../../read-form";
import { PREFERENCE_TEXTS } from "../preference-texts";

function preferencePage({ language }: PreferenceLink, state: SubscriptionState, done?: "saved" | "unsubscribed"): Page {
  const texts = PREFERENCE_TEXTS[language];
  return {
    language,
    title: texts.title,
    text: texts.text,
    ...(done && { done: texts[done] }),
    choices: {
      legend: texts.legend,
      options: TOPICS.map((topic) => ({
        value: topic,
        label: texts.topics[topic],
        checked: state[topic]?.status === "subscribed",
      })),
      save: texts.save,
      all: texts.all,
    },
  };
}

/** Shows what the address gets. It changes nothing: mail scanners follow links, too (SPEC 5). */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const [settings, link] = await Promise.all([
    cartRecovery(req.scope).getSettings(),
    findPreferenceLink(req.scope, req.params.token ?? ""),
  ]);
  if (!link) {
    sendDeadLinkPage(req, res, settings);
    return;
  }
  sendPage(res, 200, preferencePage(link, stateOf(link.subscription)), settings);
}

/** The topics that are ticked are wanted, the others not. Null unless it was the page's button for saving that posted. */
function savedTopics(form: FormFields, row: SubscriptionRow): WantedPreferences | null {
  if (form.get("action")?.includes("save") !== true) {
    return null;
  }
  const ticked = form.get("topic") ?? [];
  const [state, requests] = [stateOf(row), requestsOf(row)];
  const answered = TOPICS.filter(
    (topic) => ticked.includes(topic) || topicStatus(state[topic], requests[topic]) !== "no_answer",
  );
  return Object.fromEntries(answered.map((topic) => [topic, ticked.includes(topic) ? "subscribed" : "unsubscribed"]));
}

/**
 * Acts, at once and as often as it is asked. Only the page's form for saving chooses topics. All else unsubscribes from
 * everything: a mail program's one click (`List-Unsubscribe=One-Click`, RFC 8058), the page's other button, and whatever
 * cannot be read. That is never limited; choosing topics is, as each choice goes into the ledger.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { scope } = req;
  const service = cartRecovery(scope);
  const token = req.params.token ?? "";
  const [settings, link, form] = await Promise.all([
    service.getSettings(),
    findPreferenceLink(scope, token),
    readForm(req),
  ]);
  if (!link) {
    sendDeadLinkPage(req, res, settings);
    return;
  }
  const { id, email } = link.subscription;
  const at = new Date().toISOString();
  const wanted = savedTopics(form, link.subscription);
  const retry_after_seconds = wanted ? await takeTurn(scope, "changePreferences", { id }) : 0;
  if (retry_after_seconds > 0) {
    await sendBusyPage(req, res, retry_after_seconds);
    return;
  }
  if (wanted) {
    await changeMarketingPreferencesWorkflow(scope).run({
      input: { email, wanted, source: "preference_page", actor: null, at },
    });
  } else {
    await unsubscribeWorkflow(scope).run({
      input: { marketing_subscription_id: id, source: "unsubscribe_link", at },
    });
  }
  const changed = (await findPreferenceLink(scope, token)) ?? link;
  const done = wanted ? "saved" : "unsubscribed";
  sendPage(res, 200, preferencePage(changed, stateOf(changed.subscription), done), settings);
}
