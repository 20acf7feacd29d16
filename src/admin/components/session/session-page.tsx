import { LayoutComposer } from "@medusajs/dashboard/components";
import type { CheckoutSessionDetail } from "../../lib/session/checkout-session";
import { RecoveryEmailsSection } from "../delivery/recovery-emails-section";
import { RecoveryLinkSection } from "./recovery-link-section";
import { RelatedSection } from "./related-section";
import { SessionSection } from "./session-section";
import { TimelineSection } from "./timeline-section";

/** One session: what it is, what happened, and what can be done. */
export function SessionPage({ session }: { session: CheckoutSessionDetail }) {
  return (
    <LayoutComposer
      widgetsZonePrefix="cart_recovery.details"
      preferredLayoutId="core:two-column"
      data={session}
      hasOutlet={false}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="CheckoutSession">
              <SessionSection session={session} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="CheckoutSessionTimeline">
              <TimelineSection session={session} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="CheckoutSessionEmails">
              <RecoveryEmailsSection emails={session.recovery_emails} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="CheckoutSessionLink">
              <RecoveryLinkSection session={session} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="CheckoutSessionRelated">
              <RelatedSection session={session} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  );
}
