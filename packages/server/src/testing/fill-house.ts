import { setTimeout as wait } from "node:timers/promises";
import { newId } from "../platform/ids.ts";
import type { House } from "./house.ts";

/** A short plan of a city that does not exist. */
const A_PLAN = `云泽市智慧城市建设三年行动计划（2026—2028年）

一、发展目标
到2028年，全市人工智能核心产业规模达到80亿元，建成5个以上特色园区。

二、重点任务
（一）夯实算力底座
1．建设城市算力中心。统筹布局算力设施，推进云平台整合。（市数据局牵头，市工业和信息化局配合）
2．推进数据开放。完善数据目录，推动公共数据分级开放。（市数据局、市科技局等按职责分工负责）
（二）拓展应用场景
1．发展智慧交通。建设交通感知平台，优化信号配时。
2．发展智慧医疗。推广远程诊疗应用。（市卫生健康委负责）
`;

type Json = Record<string, unknown>;

type Ask = (method: "GET" | "POST" | "PATCH", path: string, body?: object, tag?: string) => Promise<Json>;

/** Brings a house to life through its door: a division, a department, a plan imported and published, another left as a draft. */
export async function fillHouse(house: House): Promise<string[]> {
  const { cookie, accountId } = await house.signedIn("plan_office");
  const ask = asking(house, cookie);
  await ask("POST", "/divisions", { code: "990100", name: "云泽市", level: "city" });
  const department = await ask("POST", "/departments", {
    name: "市数据局",
    kind: "department",
    divisionCode: "990100",
  });
  const published = await draftOf(house, cookie, A_PLAN);
  const left = await draftOf(house, cookie, `${A_PLAN}\n三、附则`);
  const planId = await publish(ask, published);

  const items = [];
  for (const title of ["建成港区智能调度平台", "开放公共数据目录", "推广远程诊疗"])
    items.push(await proposeItem(ask, title));

  const lists = ["/tasks", "/targets", "/questions", "/documents", "/imports", `/drafts/${left}`];
  const found = await Promise.all(lists.map(async (path) => idsIn(await ask("GET", path))));
  return [newId(), accountId, String(department["id"]), published, left, planId, ...items, ...found.flat()].slice(
    0,
    60,
  );
}

function asking({ server }: House, cookie: string): Ask {
  return async (method, path, body, tag) => {
    const headers = { cookie, ...(tag !== undefined && { "if-match": tag }) };
    const response = await server.inject({ method, url: `/api${path}`, headers, ...(body && { payload: body }) });
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.body}`);
    return response.json<Json>();
  };
}

async function publish(ask: Ask, draftId: string): Promise<string> {
  const { draft } = (await ask("GET", `/drafts/${draftId}`)) as { draft: { counts: Json; version: number } };
  const { undecided, openQuestions, openGaps } = draft.counts;
  await ask("PATCH", `/drafts/${draftId}`, { divisionCode: "990100", planKind: "three_year" }, `"v${draft.version}"`);
  const acknowledge = { undecided, openQuestions, openGaps };
  return String((await ask("POST", "/plans", { draftId, acknowledge, names: [] }))["id"]);
}

async function proposeItem(ask: Ask, title: string): Promise<string> {
  const matter = { title, requirement: "按期投入运行", source: "meeting", kind: "daily" };
  return String((await ask("POST", "/supervision/items", matter))["id"]);
}

async function draftOf({ server }: House, cookie: string, text: string): Promise<string> {
  const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="plan.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--b--\r\n`;
  const headers = { cookie, "content-type": "multipart/form-data; boundary=b" };
  const started = (await server.inject({ method: "POST", url: "/api/imports", headers, payload })).json<{
    items: { id: string }[];
  }>();
  const id = started.items[0]?.id ?? "";
  for (let patience = 0; patience < 300; patience += 1) {
    const { draftId } = (await server.inject({ url: `/api/imports/${id}`, headers: { cookie } })).json<{
      draftId: string | null;
    }>();
    if (draftId) return draftId;
    await wait(100);
  }
  throw new Error("the import was not read");
}

/** Every id that an answer holds, however deep. */
function idsIn(answer: unknown): string[] {
  const ids = JSON.stringify(answer).matchAll(/"id":"([0-9a-f-]{36})"/g);
  return [...ids].map(([, id]) => id ?? "").slice(0, 15);
}
