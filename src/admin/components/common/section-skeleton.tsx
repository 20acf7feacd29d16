import { Container, Skeleton } from "@medusajs/ui";

/** Holds the place of a section while it is loading; the height is in pixels. */
export function SectionSkeleton({ height = 160 }: { height?: number }) {
  return (
    <Container className="p-0" aria-busy="true">
      <Skeleton className="w-full rounded-lg" style={{ height }} />
    </Container>
  );
}
