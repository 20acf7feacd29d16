import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cartRecovery } from "../../../workflows/cart-recovery-service";
import { presentConsentRecord } from "./present";
import type { ListConsentRecordsQuery } from "./validators";

/** The ledger, newest act first. */
export async function GET(req: MedusaRequest<unknown, ListConsentRecordsQuery>, res: MedusaResponse): Promise<void> {
  const { take, skip, order } = req.queryConfig.pagination;
  const { email }: Partial<Pick<ListConsentRecordsQuery, "email">> = req.filterableFields;
  const [records, count] = await cartRecovery(req.scope).listAndCountConsentRecords(email ? { email } : {}, {
    take,
    skip,
    order: { ...order, id: "DESC" },
  });
  res.json({ consent_records: records.map(presentConsentRecord), count, offset: skip, limit: take });
}
