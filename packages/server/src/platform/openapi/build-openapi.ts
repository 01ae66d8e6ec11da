import type { Endpoint } from "@zhigang/contract/http";
import { exampleOf } from "./example-of.ts";
import { createSchemaWriter, type Json, type NamedSchemas, type SchemaWriter } from "./named-schemas.ts";
import { type Errors, responsesOf } from "./responses-of.ts";

/** What is described. */
export interface Described {
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  readonly errors: Errors;
  readonly schemas: NamedSchemas;
  readonly basePath: string;
  readonly version: string;
}

/** The OpenAPI 3.1 description of all endpoints, made from the same entries that make the routes. */
export function buildOpenApi({ endpoints, errors, schemas, basePath, version }: Described): Json {
  const writer = createSchemaWriter(schemas);
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    (paths[endpoint.path] ??= {})[endpoint.method] = operationOf(name, endpoint, errors, writer);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "智港 Zhigang",
      version,
      description: "规划从文本到结果。 Plans carried from their text to their result.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: `${basePath}/api` }],
    tags: [...new Set(Object.values(endpoints).map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: writer.components(),
      responses: {
        Refusal: {
          description: "拒绝（RFC 9457） Refusal (RFC 9457)",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-zhigang" } },
    },
    "x-errors": errors,
  };
}

function operationOf(name: string, endpoint: Endpoint, errors: Errors, writer: SchemaWriter): Json {
  const { zh, en } = endpoint.summary;
  return {
    operationId: name,
    summary: `${zh} — ${en.charAt(0).toUpperCase()}${en.slice(1)}`,
    tags: [tagOf(endpoint)],
    "x-permission": endpoint.permission,
    security: endpoint.permission === "public" ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf(endpoint, "path", writer),
      ...parametersOf(endpoint, "query", writer),
      ...headersOf(endpoint),
    ],
    ...requestBodyOf(endpoint, writer),
    responses: responsesOf(endpoint, errors, writer),
  };
}

function tagOf({ path }: Endpoint): string {
  return path.split("/")[1] ?? "";
}

function parametersOf(endpoint: Endpoint, place: "path" | "query", writer: SchemaWriter): Json[] {
  const schema = (place === "path" ? endpoint.params : endpoint.query) as
    | { properties?: Json; required?: readonly string[] }
    | undefined;
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || (schema?.required ?? []).includes(name),
    schema: writer.write(property),
  }));
}

function headersOf(endpoint: Endpoint): Json[] {
  const headers: Json[] = [];
  const key = { type: "string", minLength: 1, maxLength: 200 };
  const tag = { type: "string", pattern: '^"v[0-9]+"$' };
  if (endpoint.creates) headers.push({ name: "Idempotency-Key", in: "header", required: false, schema: key });
  if (endpoint.edits) headers.push({ name: "If-Match", in: "header", required: true, schema: tag, example: '"v3"' });
  return headers;
}

function requestBodyOf(endpoint: Endpoint, writer: SchemaWriter): Json {
  if (endpoint.uploads) {
    const file = { type: "array", items: { type: "string", format: "binary" } };
    const schema = { type: "object", properties: { file } };
    return {
      requestBody: { required: true, content: { "multipart/form-data": { schema, example: { file: ["plan.docx"] } } } },
    };
  }
  if (!endpoint.body) return {};
  const content = { "application/json": { schema: writer.write(endpoint.body), example: exampleOf(endpoint.body) } };
  return { requestBody: { required: true, content } };
}
