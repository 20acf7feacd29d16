import { clx, Text, Tooltip } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";
import type { TimelineEntry } from "../../lib/session/timeline";
import { TimelineDetails } from "./timeline-details";
import { useTimelineTitle } from "./use-timeline-title";

type TimelineItemProps = {
  entry: TimelineEntry;
  /** Whether nothing happened before it. */
  isFirst: boolean;
};

export function TimelineItem({ entry, isFirst }: TimelineItemProps) {
  const format = useFormat();
  const titleOf = useTimelineTitle();
  return (
    <li className="grid grid-cols-[20px_1fr] items-start gap-2">
      <div aria-hidden className="flex size-full flex-col items-center gap-y-0.5">
        <div className="flex size-5 items-center justify-center">
          <div className="flex size-2.5 items-center justify-center rounded-full bg-ui-bg-base shadow-borders-base">
            <div className="size-1.5 rounded-full bg-ui-tag-neutral-icon" />
          </div>
        </div>
        {!isFirst && <div className="w-px flex-1 bg-ui-border-base" />}
      </div>
      <div className={clx("min-w-0", { "pb-4": !isFirst })}>
        <div className="flex items-start justify-between gap-x-4">
          <Text size="small" leading="compact" weight="plus">
            {titleOf(entry)}
          </Text>
          <Tooltip content={format.dateTime(entry.at)}>
            <Text size="small" leading="compact" className="shrink-0 text-right text-ui-fg-subtle">
              <time dateTime={entry.at}>{format.relative(entry.at)}</time>
            </Text>
          </Tooltip>
        </div>
        <TimelineDetails entry={entry} />
      </div>
    </li>
  );
}
