import type { ErrorEntry } from "@zhigang/contract/errors";
import type { Endpoint } from "@zhigang/contract/http";

const STYLE = `
  :root { color-scheme: light dark; --ink: #16303f; --paper: #fff; --line: #d9e1e5; --soft: #f4f7f8; --accent: #0b6e83; }
  @media (prefers-color-scheme: dark) { :root { --ink: #dfe8ec; --paper: #10191f; --line: #2b3a43; --soft: #17232b; --accent: #5cc3d8; } }
  body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 6rem; background: var(--paper); color: var(--ink);
    font: 15px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { margin: 2.5rem 0 .75rem; font-size: 1.15rem; }
  details { border: 1px solid var(--line); border-radius: 8px; margin: .5rem 0; } summary { padding: .6rem .9rem; cursor: pointer; }
  summary code { font-weight: 600; } details > div { padding: 0 .9rem .9rem; }
  .method { display: inline-block; width: 4.2rem; font: 600 12px ui-monospace, monospace; color: var(--accent); }
  pre { background: var(--soft); padding: .75rem; border-radius: 6px; overflow: auto; font-size: 12.5px; line-height: 1.5; }
  table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
  a { color: var(--accent); }`;

/** A page for people that lists every endpoint and refusal; it needs no network and no script. */
export function docsPage(
  endpoints: Readonly<Record<string, Endpoint>>,
  errors: Readonly<Record<string, ErrorEntry>>,
  { nonce, basePath }: { nonce: string; basePath: string },
): string {
  const rooms = new Map<string, [string, Endpoint][]>();
  for (const entry of Object.entries(endpoints)) {
    const room = entry[1].path.split("/")[1] ?? "";
    rooms.set(room, [...(rooms.get(room) ?? []), entry]);
  }
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>智港接口 Zhigang API</title><style nonce="${nonce}">${STYLE}</style></head><body>
<h1>智港接口 · Zhigang API</h1>
<p>OpenAPI 3.1: <a href="${basePath}/api/openapi.json">openapi.json</a>. Refusals are <code>application/problem+json</code> (RFC 9457).
拒绝以 RFC 9457 问题详情返回。</p>
${[...rooms].map(([room, entries]) => `<h2>/${escape(room)}</h2>${entries.map(describe).join("")}`).join("")}
<h2>拒绝 Refusals</h2><table><tr><th>code</th><th>status</th><th>中文</th><th>English</th></tr>
${Object.entries(errors)
  .map(
    ([code, entry]) =>
      `<tr><td><code>${escape(code)}</code></td><td>${entry.status}</td><td>${escape(entry.zh)}</td><td>${escape(entry.en)}</td></tr>`,
  )
  .join("")}
</table></body></html>`;
}

function describe([name, endpoint]: [string, Endpoint]): string {
  const { method, path, summary, permission } = endpoint;
  const parts = (["params", "query", "body"] as const)
    .filter((part) => endpoint[part])
    .map((part) => `<h4>${part}</h4><pre>${escape(JSON.stringify(endpoint[part], null, 2))}</pre>`);
  const answer = typeof endpoint.answer === "string" ? endpoint.answer : JSON.stringify(endpoint.answer, null, 2);
  return `<details id="${escape(name)}"><summary><span class="method">${method.toUpperCase()}</span><code>/api${escape(path)}</code>
 · ${escape(summary.zh)} — ${escape(summary.en)}</summary><div>
<p>权限 permission: <code>${escape(permission)}</code>${endpoint.edits ? " · <code>If-Match</code>" : ""}${endpoint.creates ? " · <code>Idempotency-Key</code>" : ""}</p>
${parts.join("")}<h4>answer</h4><pre>${escape(answer)}</pre></div></details>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
