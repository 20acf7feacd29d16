import { Container, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { SectionActions } from "./section-actions";

type SectionProps = {
  title: string;
  description?: string;
  /** Shown beside the title, before the menu. */
  aside?: ReactNode;
  /** The route of the form that changes what the section shows. */
  edit?: string;
  children?: ReactNode;
};

/** A part of a page, as Medusa's own pages have them. */
export function Section({ title, description, aside, edit, children }: SectionProps) {
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{title}</Heading>
          {description && (
            <Text className="text-ui-fg-subtle" size="small">
              {description}
            </Text>
          )}
        </div>
        <div className="flex shrink-0 items-center gap-x-2">
          {aside}
          {edit && <SectionActions title={title} edit={edit} />}
        </div>
      </div>
      {children}
    </Container>
  );
}
