import { describeOperation, type Operation } from "./describe-operation.ts";
import { DOCS_STYLE } from "./docs-style.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Json } from "./named-schemas.ts";
import type { Errors } from "./responses-of.ts";

/** A page for people that shows the whole description; it needs no network and no script (quality D-07). */
export function docsPage(description: Json, { nonce, basePath }: { nonce: string; basePath: string }): string {
  const rooms = operationsByTag(description);
  const errors = description["x-errors"] as Errors;
  const components = (description["components"] as { schemas: Readonly<Record<string, unknown>> }).schemas;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>智港接口 Zhigang API</title><style nonce="${nonce}">${DOCS_STYLE}</style></head><body><div class="frame">
<nav aria-label="目录 Contents">${[...rooms].map(([tag, all]) => contents(tag, all.length)).join("")}
${contents("schemas", Object.keys(components).length)}${contents("refusals", Object.keys(errors).length)}</nav>
<main><h1>智港接口 · Zhigang API</h1>
<p class="lead">OpenAPI 3.1 <a href="${basePath}/api/openapi.json">openapi.json</a> · 拒绝以 RFC 9457 问题详情返回 · Refusals are RFC 9457 problem details.</p>
${[...rooms].map(([tag, all]) => `<section><h2 id="${escapeHtml(tag)}">/${escapeHtml(tag)}</h2>${all.map(describeOperation).join("")}</section>`).join("")}
<section><h2 id="schemas">数据结构 Schemas</h2>${Object.entries(components).map(showSchema).join("")}</section>
<section><h2 id="refusals">拒绝 Refusals</h2><div class="scroll"><table><tr><th>code</th><th>status</th><th>中文</th><th>English</th></tr>
${Object.entries(errors).map(showError).join("")}</table></div></section></main></div></body></html>`;
}

function operationsByTag({ paths }: Json): Map<string, Operation[]> {
  const rooms = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(paths as Readonly<Record<string, Readonly<Record<string, Json>>>>)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = path.split("/")[1] ?? "";
      rooms.set(tag, [...(rooms.get(tag) ?? []), { method: method.toUpperCase(), path, operation }]);
    }
  }
  return rooms;
}

function contents(tag: string, count: number): string {
  return `<a href="#${escapeHtml(tag)}"><span>${escapeHtml(tag)}</span><small>${count}</small></a>`;
}

function showSchema([name, schema]: [string, unknown]): string {
  return `<details class="operation" id="schema-${escapeHtml(name)}"><summary><span class="method">{ }</span><code>${escapeHtml(name)}</code></summary>
<div><pre tabindex="0">${escapeHtml(JSON.stringify(schema, null, 2))}</pre></div></details>`;
}

function showError([code, { status, zh, en }]: [string, Errors[string]]): string {
  return `<tr><td><code>${escapeHtml(code)}</code></td><td>${status}</td><td>${escapeHtml(zh)}</td><td>${escapeHtml(en)}</td></tr>`;
}
