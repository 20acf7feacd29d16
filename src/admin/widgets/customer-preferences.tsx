import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types";
import { CustomerPreferencesSection } from "../components/consent/customer-preferences-section";

const CustomerPreferencesWidget = ({ data: customer }: DetailWidgetProps<AdminCustomer>) =>
  // Who has no address has no preferences about mail.
  customer.email ? <CustomerPreferencesSection customer_id={customer.id} /> : null;

export const config = defineWidgetConfig({ zone: "customer.details.after" });

export default CustomerPreferencesWidget;
