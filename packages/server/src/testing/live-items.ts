import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { City } from "./crash-city.ts";
import { mustSucceed, persist } from "./persist.ts";
import type { Whereabouts } from "./persist.ts";

/** The life of one item: what was acknowledged of it and of its report, by the kind of each act. */
export interface ItemLife {
  readonly title: string;
  readonly itemActs: string[];
  readonly reportActs: string[];
  id?: string;
  reportId?: string;
  isDone?: boolean;
}

/** The lives that were begun, and what the service answered that it should not have. */
export interface ItemLives {
  readonly lives: ItemLife[];
  readonly refusals: unknown[];
}

type Person = "office" | "leader" | "liaison" | "head";

interface Deed {
  readonly by: Person;
  readonly kind: string;
  readonly method?: string;
  readonly path?: string;
  readonly body: object;
}

/** What every item goes through, in this order. */
export const ITEM_ACTS = ["propose", "file", "assign", "acknowledge"] as const;
export const REPORT_ACTS = ["save", "submit", "sign", "pass"] as const;

const VALUES = { percent: "40", milestones: [], figures: [], effect: "", help: "", problem: "电力增容尚未批复" };
const REPORT_DEEDS: readonly Deed[] = [
  {
    by: "liaison",
    kind: "save",
    method: "PUT",
    path: "draft",
    body: { ...VALUES, progress: "完成机房改造", nextStep: "安装调试" },
  },
  { by: "liaison", kind: "submit", body: {} },
  { by: "head", kind: "sign", body: {} },
  { by: "office", kind: "pass", body: {} },
];

const MOST_WAITS = 900;

/** One after another: an item is put forward, filed, handed over, taken up, and its report opened by the job is written and passed. */
export async function liveItems(
  at: Whereabouts,
  city: City,
  { lives, refusals }: ItemLives,
  stop: { readonly isAsked: boolean },
): Promise<void> {
  while (!stop.isAsked) {
    const life: ItemLife = { title: `督办 ${randomUUID()}`, itemActs: [], reportActs: [] };
    lives.push(life);
    try {
      await liveThrough(at, city, life);
      life.isDone = true;
    } catch (error) {
      refusals.push(String(error));
    }
  }
}

async function liveThrough(at: Whereabouts, city: City, life: ItemLife): Promise<void> {
  const body = { title: life.title, requirement: "按月报送进展", source: "plan_task", kind: "daily" };
  const proposed = await persist(at, "/supervision/items", {
    cookie: city.office,
    method: "POST",
    body,
    key: life.title.slice(3),
  });
  if (proposed.status !== 201) throw new Error(`propose: ${proposed.status} ${JSON.stringify(proposed.body)}`);
  life.itemActs.push("propose");
  life.id = String(proposed.body["id"]);
  for (const deed of itemDeeds(city))
    await act(at, city, deed, { path: `/supervision/items/${life.id}`, told: life.itemActs });
  life.reportId = await openedReport(at, city, life.id);
  const report = { path: `/supervision/reports/${life.reportId}`, told: life.reportActs };
  for (const deed of REPORT_DEEDS) await act(at, city, deed, report);
}

function itemDeeds({ leadId, dueOn }: City): readonly Deed[] {
  const authority = { decidedBy: "市政府常务会议", decidedOn: "2026-03-01", document: "会议纪要〔2026〕5号" };
  return [
    { by: "leader", kind: "file", body: { authority } },
    { by: "office", kind: "assign", body: { duties: [{ departmentId: leadId, role: "lead" }], dueOn } },
    { by: "liaison", kind: "acknowledge", body: {} },
  ];
}

/** Does one act with the version that was read. Where the answer was lost, the log says whether it was done. */
async function act(
  at: Whereabouts,
  city: City,
  { by, kind, method = "POST", path = kind, body }: Deed,
  of: { readonly path: string; readonly told: string[] },
): Promise<void> {
  const cookie = city[by];
  const { version } = await mustSucceed(at, of.path, { cookie });
  const answer = await persist(at, `${of.path}/${path}`, { cookie, method, body, version: Number(version) });
  if (answer.status >= 300 && !(await actsOf(at, of.path, cookie)).includes(kind)) {
    throw new Error(`${kind} of ${of.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  of.told.push(kind);
}

/** The kinds of the acts in the log of an item or a report. */
export async function actsOf(at: Whereabouts, path: string, cookie: string): Promise<string[]> {
  const { acts } = await mustSucceed(at, path, { cookie });
  return (acts as { kind: string }[]).map(({ kind }) => kind);
}

/** The report that the job opens for an item as soon as it is taken up. */
async function openedReport(at: Whereabouts, { liaison: cookie }: City, itemId: string): Promise<string> {
  for (let times = 0; times < MOST_WAITS; times += 1) {
    const { items } = await mustSucceed(at, `/supervision/reports?itemId=${itemId}`, { cookie });
    const [report] = items as { id: string }[];
    if (report) return report.id;
    await wait(100);
  }
  throw new Error(`no report was opened for item ${itemId}`);
}
