import { readFileSync } from "node:fs";
import { z } from "@medusajs/framework/zod";
import { describeValues, schemaOf } from "../../../../scripts/configuration/describe-values";
import { CONFIGURATION_PAGE, configurationPage } from "../../../../scripts/configuration/page";
import { configurationTable } from "../../../../scripts/configuration/table";

describe("docs/configuration.md", () => {
  it("lists each option and setting with the values and the default that the schemas have (else: npm run docs)", async () => {
    expect(readFileSync(CONFIGURATION_PAGE, "utf8")).toBe(await configurationPage());
  }, 120_000);
});

describe("the table of a schema", () => {
  const schema = schemaOf(
    z.object({
      limit: z.number().int().min(1).max(5000).default(20),
      brand: z.strictObject({ name: z.string().max(100).nullable().default(null) }).prefault({}),
      steps: z.array(z.object({ delay: z.number().int().min(0) })).max(5),
    }),
  );
  const descriptions = { limit: { says: "how many" }, brand: { says: "whose" }, "brand.name": { says: "which" } };
  const steps = { steps: { says: "when" }, "steps[].delay": { says: "after what" } };

  it("has bounds, defaults, and a row for each part", () => {
    const rows = configurationTable(schema, { ...descriptions, ...steps }).split("\n");
    expect(rows).toContain("| `limit` | whole number, 1 to 5,000 | 20 | how many |");
    expect(rows).toContain("| `brand.name` | text, at most 100 characters; or `null` | none | which |");
    expect(rows).toContain("| `brand` | object |  | whose |");
    expect(rows).toContain("| `steps[].delay` | whole number, at least 0 | must be given | after what |");
  });

  it("cannot be made while a value has no description", () => {
    expect(() => configurationTable(schema, descriptions)).toThrow("lacks [steps, steps[].delay]");
  });

  it("cannot be made while something is described that is gone", () => {
    const gone = { gone: { says: "what was" } };
    expect(() => configurationTable(schema, { ...descriptions, ...steps, ...gone })).toThrow("has too much: [gone]");
  });

  it("has one row for what is described as a whole", () => {
    const whole = { steps: { says: "when", values: "`[{ delay }]`" } };
    expect(configurationTable(schema, { ...descriptions, ...whole })).toContain("| `steps` | `[{ delay }]` |");
  });

  it.each([
    [z.boolean(), "`true` or `false`"],
    [z.enum(["any", "off"]), "`any` or `off`"],
    [z.string().min(32), "text, at least 32 characters"],
    [z.url(), "http(s) URL"],
    [z.array(z.string()).max(3), "list, at most 3"],
  ])("says in words what may be given: %#", (given, words) => {
    expect(describeValues(schemaOf(given))).toBe(words);
  });
});
