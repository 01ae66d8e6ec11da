import type { City } from "./crash-city.ts";
import { actsOf, ITEM_ACTS, REPORT_ACTS } from "./live-items.ts";
import type { ItemLife } from "./live-items.ts";
import { mustSucceed } from "./persist.ts";
import type { Whereabouts } from "./persist.ts";

/** What is wrong with the items: acts that were acknowledged and are not there, and what is there twice. */
export interface ItemFindings {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

/** Looks whether each act that was acknowledged is in the log, once and in its place. */
export async function examineLives(at: Whereabouts, city: City, lives: readonly ItemLife[]): Promise<ItemFindings> {
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const { id, reportId, itemActs, reportActs } of lives) {
    const logs = [
      { path: `/supervision/items/${id}`, told: [...itemActs], course: ITEM_ACTS },
      { path: `/supervision/reports/${reportId}`, told: [...reportActs], course: REPORT_ACTS },
    ];
    for (const { path, told, course } of logs) {
      if (told.length === 0) continue;
      const there = await actsOf(at, path, city.office);
      lost.push(...told.filter((kind) => !there.includes(kind)).map((kind) => `${kind} ${path}`));
      if (there.some((kind, index) => kind !== course[index])) doubled.push(`${there.join()} ${path}`);
    }
  }
  return { lost, doubled };
}

/** What work outside requests left for a finished life: one report, one light, one reminder; anything else is named. */
export async function examineJobs(at: Whereabouts, city: City, lives: readonly ItemLife[]): Promise<string[]> {
  const reminders = await listReminders(at, city);
  const findings: string[] = [];
  for (const { id, title } of lives) {
    const lights = await mustSucceed(at, `/supervision/items/${id}/lights`, { cookie: city.office });
    const lit = (lights["items"] as { endedAt: string | null }[]).filter(({ endedAt }) => endedAt === null).length;
    const reports = await mustSucceed(at, `/supervision/reports?itemId=${id}`, { cookie: city.office });
    const opened = (reports["items"] as object[]).length;
    const told = reminders.filter((words) => words.includes(title)).length;
    if (lit !== 1 || opened !== 1 || told !== 1)
      findings.push(`${title}: ${lit} lights, ${opened} reports, ${told} reminders`);
  }
  return findings;
}

/** The items that are there twice under one title. */
export async function listDoubledTitles(at: Whereabouts, { office: cookie }: City): Promise<string[]> {
  const titles = await listAll(at, "/supervision/items?limit=200", cookie, ({ title }) => String(title));
  return titles.filter((title, index) => titles.indexOf(title) !== index);
}

/** The titles of the liaison's reminders that a day is near. */
function listReminders(at: Whereabouts, { liaison }: City): Promise<string[]> {
  return listAll(at, "/notices?limit=200", liaison, ({ kind, title }) =>
    kind === "due_soon" ? (title as { zh: string }).zh : "",
  );
}

async function listAll(
  at: Whereabouts,
  path: string,
  cookie: string,
  say: (row: Readonly<Record<string, unknown>>) => string,
): Promise<string[]> {
  const said: string[] = [];
  let cursor = "";
  do {
    const page = await mustSucceed(at, `${path}${cursor}`, { cookie });
    said.push(...(page["items"] as Record<string, unknown>[]).map(say));
    cursor = typeof page["nextCursor"] === "string" ? `&cursor=${encodeURIComponent(page["nextCursor"])}` : "";
  } while (cursor !== "");
  return said;
}
