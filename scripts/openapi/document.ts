import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "@medusajs/framework/zod";
import { format, resolveConfig } from "prettier";
import { type Operation, OPERATIONS } from "./operations";
import { routesOfFiles } from "./route-files";

export const OPENAPI_FILE = join(__dirname, "../../docs/openapi.json");

const PACKAGE = z
  .object({ version: z.string(), license: z.string() })
  .parse(JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")));

type JsonSchema = Record<string, unknown>;

/** What a request may hold. OpenAPI 3.1 takes JSON schemas as they are. */
function schemaOf(validator: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(validator, { io: "input", unrepresentable: "any" });
  return schema;
}

const properties = z.looseObject({ properties: z.record(z.string(), z.looseObject({})) });

/** What must be given is what the validator asks for when nothing is: a schema cannot tell of defaults that code makes. */
function queryParameters(validator: z.ZodType): JsonSchema[] {
  const missing = new Set(validator.safeParse({}).error?.issues.map(({ path }) => path[0]));
  return Object.entries(properties.parse(schemaOf(validator)).properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: missing.has(name),
    schema,
  }));
}

function pathParameters(path: string): JsonSchema[] {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function requestBody(body: NonNullable<Operation["body"]>): JsonSchema {
  const content = Array.isArray(body)
    ? Object.fromEntries(body.map((media) => [media, {}]))
    : { "application/json": { schema: schemaOf(body) } };
  return { content };
}

/** How callers show who they are, by Medusa's rules for the first part of a path. */
function doorOf(path: string): { security: JsonSchema[]; refusal: Record<string, JsonSchema> } {
  const unauthorized = { 401: { description: "Nobody is logged in." } };
  if (path.startsWith("/admin/")) {
    return { security: [{ secret_api_key: [] }, { bearer: [] }, { session: [] }], refusal: unauthorized };
  }
  if (path.startsWith("/store/customers/")) {
    const key = { publishable_api_key: [] };
    return {
      security: [
        { ...key, bearer: [] },
        { ...key, session: [] },
      ],
      refusal: unauthorized,
    };
  }
  return { security: path.startsWith("/store/") ? [{ publishable_api_key: [] }] : [], refusal: {} };
}

function responses({ body, query, answer, refusals = {} }: Operation, path: string): Record<string, JsonSchema> {
  const { status = 200, media = "application/json" } = answer ?? {};
  const takesJson = body !== undefined && !Array.isArray(body);
  const isValidated = query !== undefined || takesJson;
  return {
    [status]:
      status === 303 ? { description: "To the storefront." } : { description: "Done.", content: { [media]: {} } },
    ...(isValidated && { 400: { description: "The request cannot be taken; `message` says what to change." } }),
    ...(takesJson && { 413: { description: "The body is larger than the route takes." } }),
    ...doorOf(path).refusal,
    ...Object.fromEntries(Object.entries(refusals).map(([code, description]) => [code, { description }])),
  };
}

function describeOperation(operation: Operation, path: string): JsonSchema {
  const { summary, body, query } = operation;
  const parameters = [...pathParameters(path), ...(query ? queryParameters(query) : [])];
  return {
    summary,
    security: doorOf(path).security,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: requestBody(body) }),
    responses: responses(operation, path),
  };
}

/**
 * The OpenAPI description of all routes, as `docs/openapi.json` should be.
 *
 * @throws where a route has no description, or a description no route
 */
export async function openApiDocument(operations: Record<string, Operation> = OPERATIONS): Promise<string> {
  const routes = await routesOfFiles();
  const missing = routes.filter((route) => !(route in operations));
  const gone = Object.keys(operations).filter((route) => !routes.includes(route));
  if (missing.length + gone.length > 0) {
    throw new Error(
      `scripts/openapi/operations.ts lacks [${missing.join(", ")}], and has too much: [${gone.join(", ")}]`,
    );
  }
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = route.split(" ");
    const described = (paths[path.replace(/:(\w+)/g, "{$1}")] ??= {});
    described[method.toLowerCase()] = describeOperation(operation, path);
  }
  const document = {
    openapi: "3.1.0",
    info: {
      title: "medusa-cart-recovery",
      version: PACKAGE.version,
      license: { name: PACKAGE.license, identifier: PACKAGE.license },
    },
    servers: [{ url: "http://localhost:9000" }],
    paths,
    components: {
      securitySchemes: {
        publishable_api_key: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
        secret_api_key: {
          type: "http",
          scheme: "basic",
          description: "The secret API key as the user, without a password.",
        },
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        session: { type: "apiKey", in: "cookie", name: "connect.sid" },
      },
    },
  };
  return format(JSON.stringify(document), { ...(await resolveConfig(OPENAPI_FILE)), parser: "json" });
}
