import type { APIRequestContext } from "playwright-core";
import type { Persona } from "./personas.ts";
import type { OpenSite } from "./use-site.ts";

/** Items that the transport bureau has taken up, put forward and handed over by those whose part it is; by the API. */
export async function takeUpItems(site: OpenSite, titles: readonly string[]): Promise<string[]> {
  const as = async (persona: Persona) => (await site.open({ as: persona })).request;
  const [office, leader, liaison] = [
    await as("demo-supervision"),
    await as("demo-leader"),
    await as("demo-liaison-transport"),
  ];
  const { department } = (await (await liaison.get("api/session")).json()) as { department: { id: string } };
  const authority = { decidedBy: "市政府常务会议", decidedOn: "2026-01-05", document: "会议纪要〔2026〕1号" };
  const duties = [{ departmentId: department.id, role: "lead" }];
  const ids: string[] = [];
  for (const title of titles) {
    const matter = { title, requirement: "年底前完成", source: "meeting", kind: "daily" };
    const proposed = await send(office, "api/supervision/items", matter);
    const act = async (by: APIRequestContext, name: string, body: object) => {
      const path = `api/supervision/items/${proposed.id}`;
      const { version } = (await (await office.get(path)).json()) as { version: number };
      await send(by, `${path}/${name}`, body, version);
    };
    await act(leader, "file", { authority });
    await act(office, "assign", { duties, dueOn: daysFromNow(300) });
    await act(liaison, "acknowledge", {});
    await act(liaison, "break-down", { breakdown: "分三步推进" });
    ids.push(proposed.id);
  }
  return ids;
}

async function send(
  by: APIRequestContext,
  path: string,
  data: object,
  version?: number,
): Promise<{ id: string; version: number }> {
  const headers = version === undefined ? {} : { "if-match": `"v${version}"` };
  const answer = await by.post(path, { data, headers });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as { id: string; version: number };
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
