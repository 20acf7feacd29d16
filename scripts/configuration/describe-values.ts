import { z } from "@medusajs/framework/zod";

/** What is read of a JSON schema (draft 2020-12). */
const node = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  get anyOf() {
    return z.array(node).optional();
  },
  get items() {
    return node.optional();
  },
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), node]).optional();
  },
  required: z.array(z.string()).optional(),
  default: z.unknown(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
});

export type SchemaNode = z.output<typeof node>;

export function schemaOf(schema: z.ZodType): SchemaNode {
  return node.parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
}

/** The schema of what may be given, where nothing (null) may be given as well. */
export function withoutNull(schema: SchemaNode): { schema: SchemaNode; nullable: boolean } {
  const given = schema.anyOf?.filter(({ type }) => type !== "null");
  if (!given || given.length === schema.anyOf?.length) return { schema, nullable: false };
  return { schema: given.length === 1 && given[0] ? given[0] : { ...schema, anyOf: given }, nullable: true };
}

const count = new Intl.NumberFormat("en");

/** "1 to 5", "at least 1", "at most 5"; empty where there is no bound, or none that anybody would reach. */
function range(low: number | undefined, high: number | undefined): string {
  const bound = high === Number.MAX_SAFE_INTEGER ? undefined : high;
  if (low !== undefined && bound !== undefined) return `${count.format(low)} to ${count.format(bound)}`;
  if (low !== undefined) return `at least ${count.format(low)}`;
  return bound === undefined ? "" : `at most ${count.format(bound)}`;
}

const words = (...parts: string[]) => parts.filter(Boolean).join(", ");

/** What may be given, in words: its kind and its bounds. */
export function describeValues(given: SchemaNode): string {
  const { schema, nullable } = withoutNull(given);
  const said = describeGiven(schema);
  return nullable && said ? `${said}; or \`null\`` : said;
}

function describeGiven(schema: SchemaNode): string {
  const { type, minimum, maximum, exclusiveMinimum, minLength = 0, maxLength, minItems, maxItems } = schema;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(" or ");
  switch (type) {
    case "boolean":
      return "`true` or `false`";
    case "integer":
      return words("whole number", range(minimum ?? (exclusiveMinimum === 0 ? 1 : undefined), maximum));
    case "string":
      if (schema.format === "uri") return "http(s) URL";
      return words(
        "text",
        (maxLength ?? minLength > 1) ? `${range(minLength > 1 ? minLength : undefined, maxLength)} characters` : "",
      );
    case "array":
      return words("list", range(minItems, maxItems));
    case "object":
      return schema.properties ? "object" : "object by key";
    case undefined:
    default:
      return "";
  }
}

/** A default as one would write it in JSON; that of an object is told by its parts. */
export function describeDefault({ default: value, properties }: SchemaNode): string {
  if (value === undefined || value === null) return "none";
  if (properties) return "";
  if (typeof value === "number") return count.format(value);
  return `\`${JSON.stringify(value)}\``;
}
