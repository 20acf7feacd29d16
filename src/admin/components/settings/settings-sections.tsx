import { LayoutComposer } from "@medusajs/dashboard/components";
import { useSettings } from "../../hooks/use-settings";
import { ProblemAlert } from "../problem-alert";
import { BrandSection } from "./brand/brand-section";
import { ConsentSection } from "./consent/consent-section";
import { ContentSection } from "./content/content-section";
import { GeneralSection } from "./general/general-section";
import { RulesSection } from "./rules/rules-section";
import { SenderSection } from "./sender/sender-section";
import { SendingSection } from "./sending/sending-section";
import { SequenceSection } from "./sequence/sequence-section";
import { SettingsSkeleton } from "./settings-skeleton";
import { StorefrontSection } from "./storefront/storefront-section";
import { TermsSection } from "./terms/terms-section";
import { TestingSection } from "./testing/testing-section";
import { TimingSection } from "./timing/timing-section";

const WIDGET_ZONE = "cart_recovery_settings";

/** The settings page: what to do first, what the shopper gets, and beside it what holds for all mails. */
export function SettingsSections() {
  const { data, error } = useSettings();
  if (!data) {
    return error ? <ProblemAlert error={error} /> : <SettingsSkeleton />;
  }
  const { settings, missing } = data;
  const entry = (id: string, section: React.ReactNode) => (
    <LayoutComposer.Entry key={id} id={id}>
      {section}
    </LayoutComposer.Entry>
  );
  return (
    <LayoutComposer
      widgetsZonePrefix={WIDGET_ZONE}
      preferredLayoutId="core:two-column"
      data={settings}
      sections={{
        main: [
          entry("general", <GeneralSection settings={settings} missing={missing} />),
          entry("content", <ContentSection settings={settings} />),
          entry("sequence", <SequenceSection settings={settings} />),
          entry("brand", <BrandSection settings={settings} />),
          entry("consent", <ConsentSection settings={settings} />),
          entry("rules", <RulesSection settings={settings} />),
        ],
        side: [
          entry("terms", <TermsSection terms={settings.terms} />),
          entry("sender", <SenderSection settings={settings} />),
          entry("storefront", <StorefrontSection settings={settings} />),
          entry("timing", <TimingSection settings={settings} />),
          entry("sending", <SendingSection settings={settings} />),
          entry("testing", <TestingSection settings={settings} />),
        ],
      }}
    />
  );
}
