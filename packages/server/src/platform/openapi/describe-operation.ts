import { escapeHtml } from "./escape-html.ts";
import type { Json } from "./named-schemas.ts";

/** One operation of the description. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operation: Json;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: unknown;
}

type Content = Readonly<Record<string, { readonly schema?: unknown; readonly example?: unknown }>>;

/** One operation, folded: what it takes, an example, and what it answers. */
export function describeOperation({ method, path, operation }: Operation): string {
  const parameters = operation["parameters"] as readonly Parameter[];
  const body = (operation["requestBody"] as { content: Content } | undefined)?.content;
  const responses = operation["responses"] as Readonly<Record<string, Json>>;
  const id = escapeHtml(String(operation["operationId"]));
  return `<details class="operation" id="${id}"><summary><span class="method ${method}">${method}</span><code>/api${escapeHtml(path)}</code>
<span class="words">${escapeHtml(String(operation["summary"]))}</span></summary><div>
<div class="tags"><span><code>${id}</code></span><span>权限 permission <code>${escapeHtml(String(operation["x-permission"]))}</code></span></div>
${parameters.length > 0 ? parameterTable(parameters) : ""}${body ? bodyOf(body) : ""}
<h3>答复 Answers</h3><div class="scroll"><table>${Object.entries(responses).map(answerRow).join("")}</table></div></div></details>`;
}

function parameterTable(parameters: readonly Parameter[]): string {
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code>${required ? ' <span class="required">必填 required</span>' : ""}</td><td>${place}</td><td>${shape(schema)}</td></tr>`,
  );
  return `<h3>参数 Parameters</h3><div class="scroll"><table>${rows.join("")}</table></div>`;
}

function bodyOf(content: Content): string {
  const parts = Object.entries(content).map(
    ([type, { schema, example }]) =>
      `<h3>请求 Request · ${escapeHtml(type)}</h3>${pre(example)}<h3>结构 Schema</h3>${isReference(schema) ? `<p>${shape(schema)}</p>` : pre(schema)}`,
  );
  return parts.join("");
}

function answerRow([status, response]: [string, Json]): string {
  const codes = (response["x-codes"] ?? []) as readonly string[];
  const content = Object.values((response["content"] ?? {}) as Content);
  const words = typeof response["description"] === "string" ? response["description"] : "其他拒绝 Any other refusal";
  const told =
    codes.length > 0 ? codes.map((code) => `<code>${escapeHtml(code)}</code>`).join("<br>") : shape(content[0]?.schema);
  return `<tr><td><code>${status}</code></td><td>${escapeHtml(words)}</td><td>${told}</td></tr>`;
}

function pre(value: unknown): string {
  return `<pre tabindex="0">${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

/** A schema in a line: the name it has, or its own JSON where that is short. */
function shape(schema: unknown): string {
  if (schema === undefined) return "";
  if (isReference(schema)) {
    const name = escapeHtml(schema.$ref.split("/").at(-1) ?? "");
    return `<a href="#schema-${name}">${name}</a>`;
  }
  return `<code>${escapeHtml(JSON.stringify(schema))}</code>`;
}

function isReference(schema: unknown): schema is { readonly $ref: string } {
  return typeof schema === "object" && schema !== null && "$ref" in schema;
}
