import { defineRouteConfig } from "@medusajs/admin-sdk";
import { LayoutComposer } from "@medusajs/dashboard/components";
import { ShoppingBag } from "@medusajs/icons";
import { PageName } from "../../components/common/page-name";
import { HealthSection } from "../../components/delivery/health-section";
import { RecoveryHeader } from "../../components/session/recovery-header";
import { SessionTable } from "../../components/session/session-table";
import { StatisticsSection } from "../../components/statistics/statistics-section";

const CartRecoveryPage = () => (
  <LayoutComposer
    widgetsZonePrefix="cart_recovery.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="CartRecoveryHeader">
            <RecoveryHeader />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="CartRecoveryHealth">
            <HealthSection />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="CartRecoveryStatistics">
            <StatisticsSection />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="CartRecoverySessions">
            <SessionTable />
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
);

export const config = defineRouteConfig({
  label: "cartRecovery.common.domain",
  translationNs: "translation",
  icon: ShoppingBag,
});

export const handle = { breadcrumb: () => <PageName name="common.domain" /> };

export default CartRecoveryPage;
