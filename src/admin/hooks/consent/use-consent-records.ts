import { useInfiniteQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import type { ConsentRecord } from "../../lib/consent/consent-record";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";

const PAGE_SIZE = 50;

type ConsentRecordList = { consent_records: ConsentRecord[]; count: number };

/** What an address ever chose, newest first, a page at a time; asks nothing while there is no address. */
export function useConsentRecords(email: string | null) {
  return useInfiniteQuery({
    ...alwaysAsk,
    queryKey: [...queryKeys.consentRecords, email],
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<ConsentRecordList>("/admin/consent-records", {
        query: { email, limit: PAGE_SIZE, offset: pageParam },
      }),
    enabled: email !== null,
    initialPageParam: 0,
    getNextPageParam: ({ count }, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.consent_records.length, 0);
      return seen < count ? seen : undefined;
    },
    select: ({ pages }) => pages.flatMap(({ consent_records }) => consent_records),
  });
}
