import { readFileSync } from "node:fs";
import { z } from "@medusajs/framework/zod";
import { OPENAPI_FILE } from "./document";

const operation = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean() })).default([]),
  requestBody: z
    .object({
      content: z.object({
        "application/json": z
          .object({
            schema: z.looseObject({
              properties: z.record(z.string(), z.looseObject({})).optional(),
              required: z.array(z.string()).default([]),
            }),
          })
          .optional(),
      }),
    })
    .optional(),
  responses: z.record(z.string(), z.looseObject({})),
});

const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

export type DescribedOperation = z.output<typeof operation>;

/** What `docs/openapi.json` says of each route, such as `GET /store/carts/:id`. */
export function describedOperations(): Record<string, DescribedOperation> {
  const { paths } = document.parse(JSON.parse(readFileSync(OPENAPI_FILE, "utf8")));
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => [
        `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`,
        described,
      ]),
    ),
  );
}
