import { readFileSync } from "node:fs";
import { OPENAPI_FILE, openApiDocument } from "../../../scripts/openapi/document";
import { OPERATIONS } from "../../../scripts/openapi/operations";

describe("docs/openapi.json", () => {
  it("describes each route with what its validators take (else: npm run docs)", async () => {
    expect(readFileSync(OPENAPI_FILE, "utf8")).toBe(await openApiDocument());
  }, 120_000);

  it("cannot be made while a route has no description", async () => {
    const { "POST /admin/cart-recovery/sweep": _, ...others } = OPERATIONS;
    await expect(openApiDocument(others)).rejects.toThrow("lacks [POST /admin/cart-recovery/sweep]");
  });

  it("cannot be made while a route is described that is gone", async () => {
    const gone = { "GET /store/gone": { summary: "What was" } };
    await expect(openApiDocument({ ...OPERATIONS, ...gone })).rejects.toThrow("has too much: [GET /store/gone]");
  });
});
