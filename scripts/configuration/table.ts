import { describeDefault, describeValues, type SchemaNode, withoutNull } from "./describe-values";
import type { Description, Descriptions } from "./descriptions";

type Row = { path: string; schema: SchemaNode; required: boolean };

/** Each value with a path of its own: `brand.color`, `sequence[].delay_minutes`. */
function rowsOf(schema: SchemaNode, prefix = ""): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const path = `${prefix}${key}`;
    const { schema: given } = withoutNull(property);
    const required = schema.required?.includes(key) ?? false;
    const items = given.items?.properties ? given.items : null;
    return [{ path, schema: property, required }, ...(items ? rowsOf(items, `${path}[].`) : rowsOf(given, `${path}.`))];
  });
}

function cells({ path, schema, required }: Row, { says, values, initial }: Description): string[] {
  return [
    `\`${path}\``,
    values ?? describeValues(schema),
    initial ?? (required ? "must be given" : describeDefault(schema)),
    says,
  ];
}

/**
 * One row for each value of the schema. Which values there are, what may be given and what holds else is the schema's;
 * people write what it is for.
 *
 * @throws where the schema and the descriptions have not the same values
 */
export function configurationTable(schema: SchemaNode, descriptions: Descriptions): string {
  const rows = rowsOf(schema).filter(({ path }) => !isPartOf(path, descriptions));
  const unknown = Object.keys(descriptions).filter((path) => !rows.some((row) => row.path === path));
  const undescribed = rows.filter(({ path }) => !(path in descriptions)).map(({ path }) => path);
  if (unknown.length + undescribed.length > 0) {
    throw new Error(
      `scripts/configuration/descriptions.ts lacks [${undescribed.join(", ")}], and has too much: [${unknown.join(", ")}]`,
    );
  }
  const lines = [
    ["name", "what may be given", "default", ""],
    ["---", "---", "---", "---"],
  ].concat(rows.map((row) => cells(row, descriptions[row.path] ?? { says: "" })));
  return lines.map((line) => `| ${line.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

/** Described as a whole, by what is above it. */
function isPartOf(path: string, descriptions: Descriptions): boolean {
  return Object.entries(descriptions).some(
    ([whole, { values }]) => values !== undefined && (path.startsWith(`${whole}.`) || path.startsWith(`${whole}[].`)),
  );
}
