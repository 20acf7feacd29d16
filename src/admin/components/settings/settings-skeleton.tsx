import { Container, Skeleton } from "@medusajs/ui";

/** Where the sections will be. */
export function SettingsSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-y-3">
      {[0, 1, 2].map((section) => (
        <Container key={section} className="flex flex-col gap-y-4">
          <Skeleton className="h-7 w-40" />
          <Skeleton className="h-5 w-full" />
          <Skeleton className="h-5 w-2/3" />
        </Container>
      ))}
    </div>
  );
}
