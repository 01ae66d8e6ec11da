import type { ErrorEntry } from "@zhigang/contract/errors";
import type { Endpoint } from "@zhigang/contract/http";
import type { Json, SchemaWriter } from "./named-schemas.ts";

/** The refusals of the house: code → status and words. */
export type Errors = Readonly<Record<string, ErrorEntry>>;

const MEANINGS: Readonly<Record<number, string>> = {
  401: "未登录 Not signed in",
  403: "无权限 Not permitted",
  404: "不存在或不可见 Not there, or not visible to the caller",
  409: "状态不允许 The state does not allow it",
  412: "他人已先行修改 Somebody else changed it first",
  413: "内容过大 Too large",
  415: "内容类型不支持 Content type not supported",
  422: "填写有误 Not valid",
  428: "缺少 If-Match The version seen is missing",
  429: "过于频繁 Too many requests",
  503: "暂不可用 Not available for the moment",
};

/** The answers of an endpoint: its own, and each refusal that may come instead, with the codes that mean it. */
export function responsesOf(endpoint: Endpoint, errors: Errors, schemas: SchemaWriter): Json {
  const refusals = statusesOf(endpoint, errors).map((status) => [status, refusal(endpoint, errors, status)]);
  return {
    ...success(endpoint, schemas),
    ...Object.fromEntries(refusals),
    default: { $ref: "#/components/responses/Refusal" },
  };
}

function statusesOf(endpoint: Endpoint, errors: Errors): number[] {
  const isChange = endpoint.method !== "get";
  const applies: readonly (readonly [number, boolean])[] = [
    [401, endpoint.permission !== "public" || endpoint.credentials === true],
    [403, endpoint.permission !== "public" || isChange],
    [404, endpoint.params !== undefined],
    [409, isChange && codesOf(endpoint, errors, 409).length > 0],
    [412, endpoint.edits === true],
    [413, endpoint.body !== undefined || endpoint.uploads === true],
    [415, endpoint.body !== undefined || endpoint.uploads === true],
    [422, true],
    [428, endpoint.edits === true],
    [429, endpoint.permission === "public" || endpoint.credentials === true],
    [503, true],
  ];
  return applies.filter(([, does]) => does).map(([status]) => status);
}

function refusal(endpoint: Endpoint, errors: Errors, status: number): Json {
  return {
    description: MEANINGS[status] ?? "拒绝 Refusal",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    "x-codes": codesOf(endpoint, errors, status),
  };
}

/** The codes with this status that belong to the door or to the endpoint's own room. */
function codesOf({ permission, path }: Endpoint, errors: Errors, status: number): string[] {
  const room = permission.includes(".") ? permission.split(".")[0] : roomOfPath(path);
  return Object.entries(errors)
    .filter(([code, entry]) => entry.status === status && (code.startsWith("http.") || code.startsWith(`${room}.`)))
    .map(([code]) => code);
}

/** Endpoints without a permission of their own are those of sessions, departments and the house itself. */
function roomOfPath(path: string): string {
  return path === "/about" ? "http" : "identity";
}

function success(endpoint: Endpoint, schemas: SchemaWriter): Json {
  if (endpoint.answer === "none") return { 204: { description: "完成 Done" } };
  if (endpoint.answer === "file") {
    const schema = { type: "string", format: "binary" };
    return { 200: { description: "文件 File", content: { "application/octet-stream": { schema } } } };
  }
  const content = { "application/json": { schema: schemas.write(endpoint.answer) } };
  const headers = hasVersion(endpoint)
    ? { headers: { ETag: { schema: { type: "string" }, description: '"v3"' } } }
    : {};
  return { [endpoint.creates ? 201 : 200]: { description: "结果 Answer", ...headers, content } };
}

function hasVersion({ answer }: Endpoint): boolean {
  return "version" in ((answer as { properties?: object }).properties ?? {});
}
