import type { ErrorEntry } from "@zhigang/contract/errors";
import { Problem } from "@zhigang/contract/http";
import type { Endpoint } from "@zhigang/contract/http";

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 description of all endpoints, made from the same entries that make the routes. */
export function buildOpenApi(
  endpoints: Readonly<Record<string, Endpoint>>,
  errors: Readonly<Record<string, ErrorEntry>>,
  basePath: string,
): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    (paths[endpoint.path] ??= {})[endpoint.method] = operationOf(name, endpoint);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "智港 Zhigang",
      version: "0.1.0",
      description: "Plans carried from their text to their result. 规划从文本到结果。",
    },
    servers: [{ url: `${basePath}/api` }],
    paths,
    components: {
      schemas: { Problem: plain(Problem) },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-zhigang" } },
    },
    "x-errors": errors,
  };
}

function operationOf(name: string, endpoint: Endpoint): Json {
  const { zh, en } = endpoint.summary;
  return {
    operationId: name,
    summary: `${zh} — ${en}`,
    tags: [endpoint.path.split("/")[1] ?? ""],
    "x-permission": endpoint.permission,
    ...(endpoint.permission !== "public" && { security: [{ session: [] }] }),
    parameters: [...parametersOf(endpoint, "path"), ...parametersOf(endpoint, "query"), ...headersOf(endpoint)],
    ...requestBodyOf(endpoint),
    responses: {
      ...successOf(endpoint),
      default: {
        description: "Refusal 拒绝",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function parametersOf(endpoint: Endpoint, place: "path" | "query"): Json[] {
  const schema = (place === "path" ? endpoint.params : endpoint.query) as
    | { properties?: Json; required?: readonly string[] }
    | undefined;
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || (schema?.required ?? []).includes(name),
    schema: plain(property),
  }));
}

function headersOf(endpoint: Endpoint): Json[] {
  const headers: Json[] = [];
  const schema = { type: "string" };
  if (endpoint.creates) headers.push({ name: "Idempotency-Key", in: "header", required: false, schema });
  if (endpoint.edits) headers.push({ name: "If-Match", in: "header", required: true, schema });
  return headers;
}

function requestBodyOf(endpoint: Endpoint): Json {
  if (endpoint.uploads) {
    const schema = {
      type: "object",
      properties: { file: { type: "array", items: { type: "string", format: "binary" } } },
    };
    return { requestBody: { required: true, content: { "multipart/form-data": { schema } } } };
  }
  if (!endpoint.body) return {};
  return { requestBody: { required: true, content: { "application/json": { schema: plain(endpoint.body) } } } };
}

function successOf(endpoint: Endpoint): Json {
  if (endpoint.answer === "none") return { 204: { description: "Done 完成" } };
  if (endpoint.answer === "file") {
    return {
      200: {
        description: "File 文件",
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      },
    };
  }
  const content = { "application/json": { schema: plain(endpoint.answer) } };
  return { [endpoint.creates ? 201 : 200]: { description: "Answer 结果", content } };
}

/** A schema without the library's own marks, as plain JSON. */
function plain(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema));
}
