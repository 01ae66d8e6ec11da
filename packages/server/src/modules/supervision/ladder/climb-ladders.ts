import { calledRungs, SEVERITY, shiftDay } from "@zhigang/domain/supervision";
import type { Colour, LadderFacts, LadderSheet } from "@zhigang/domain/supervision";
import type { Selectable } from "kysely";
import { calendarDateOf } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { grouped } from "../grouped.ts";
import { dayOf } from "../item/item-view.ts";
import type { ItemRow } from "../item/item-store.ts";
import { listJudgedItems, listLightsSince } from "../light/light-store.ts";
import type { LightRow } from "../light/light-store.ts";
import { draftCalledSheet } from "../sheet/draft-sheet.ts";
import { listSheetsOf } from "../sheet/sheet-store.ts";
import type { SheetTable } from "../sheet/sheet-tables.ts";
import { listLadderUses } from "./ladder-store.ts";
import type { LadderUseRow } from "./ladder-store.ts";

/** So far back a run of lights is counted; no rung may ask for more months. */
const MONTHS_BACK = 24;

/**
 * 升级: drafts what the ladders in force ask for today, each once; gives how many drafts there are. What is drafted waits for a
 * person to issue it.
 */
export async function climbLadders(call: Call): Promise<number> {
  const today = dayOf(call);
  const uses = (await listLadderUses(call.tx)).filter((use) => isInForce(use, today));
  if (uses.length === 0) return 0;
  const courses = await loadCourses(call, today);
  let drafted = 0;
  for (const use of uses) {
    for (const course of courses) drafted += await climb(call, use, course, today);
  }
  return drafted;
}

/** An item with its lights and the sheets it had, oldest first. */
interface Course {
  readonly item: ItemRow;
  readonly lights: readonly LightRow[];
  readonly sheets: readonly Selectable<SheetTable>[];
}

function isInForce({ inForceFrom, inForceTo }: LadderUseRow, day: CalendarDate): boolean {
  return inForceFrom <= day && (inForceTo === null || day <= inForceTo);
}

async function loadCourses({ tx }: Call, today: CalendarDate): Promise<Course[]> {
  const items = (await listJudgedItems(tx)).filter(({ leadDepartmentIds }) => leadDepartmentIds.length > 0);
  const ids = items.map(({ id }) => id);
  const lights = grouped(await listLightsSince(tx, shiftDay(today, -31 * MONTHS_BACK)), ({ itemId }) => itemId);
  const sheets = grouped(await listSheetsOf(tx, ids), ({ itemId }) => itemId);
  return items.map((item) => ({ item, lights: lights.get(item.id) ?? [], sheets: sheets.get(item.id) ?? [] }));
}

async function climb(call: Call, use: LadderUseRow, course: Course, today: CalendarDate): Promise<number> {
  const { id: ladderUseId, content: ladder } = use;
  const own = course.sheets.filter((sheet) => sheet.ladderUseId === ladderUseId);
  const called = calledRungs(ladder, factsOf({ ...course, sheets: own }, today));
  const light = course.lights.findLast(({ endedAt }) => endedAt === null)?.because ?? { zh: "", en: "" };
  for (const one of called) {
    const { because: words } = one.rung;
    const cause = { light: light.zh, rung: one.rung, ladder };
    const because = { zh: `${light.zh}${words}`, en: `${light.en} ${words}`.trim() };
    await draftCalledSheet(call, course.item, one, { ladderUseId, cause, because });
  }
  return called.length;
}

/** What the ladder looks at: the worst colour at the end of each month and now, and what was drafted before. */
function factsOf({ item, lights, sheets }: Course, today: CalendarDate): LadderFacts {
  const colours = [...monthEndsBefore(today), today].map((day) => colourOn(lights, day));
  return {
    today,
    colours,
    litSince: runBegan(lights, colours.at(-1) ?? "grey"),
    dueOn: item.clockState === "running" ? item.dueOn : null,
    isDone: item.completedOn !== null,
    sheets: sheets.map(asLadderSheet),
  };
}

function asLadderSheet(sheet: Selectable<SheetTable>): LadderSheet {
  const { rung, instrument, draftedOn, answerBy, answeredAt, status } = sheet;
  return {
    rung,
    instrument,
    draftedOn,
    answerBy,
    isAnswered: answeredAt !== null || status === "settled",
    isVoid: status === "discarded" || status === "recalled",
  };
}

function monthEndsBefore(today: CalendarDate): CalendarDate[] {
  const first = `${today.slice(0, 7)}-01`;
  const ends: CalendarDate[] = [];
  for (let end = shiftDay(first, -1); ends.length < MONTHS_BACK; end = shiftDay(`${end.slice(0, 7)}-01`, -1))
    ends.unshift(end);
  return ends;
}

/** The worst of the lights that stood on a day: of each rule set the last one judged by then. */
function colourOn(lights: readonly LightRow[], day: CalendarDate): Colour {
  const standing = new Map<string, Colour>();
  for (const light of lights) {
    if (calendarDateOf(light.knownAt) <= day) standing.set(light.ruleSetId, light.colour);
  }
  return [...standing.values()].toSorted((a, b) => SEVERITY.indexOf(a) - SEVERITY.indexOf(b))[0] ?? "grey";
}

/** The day on which the present run of a colour began. */
function runBegan(lights: readonly LightRow[], colour: Colour): CalendarDate | null {
  const days = [...new Set(lights.map(({ knownAt }) => calendarDateOf(knownAt)))].toSorted();
  const lastOther = days.findLast((day) => colourOn(lights, day) !== colour);
  return days.find((day) => lastOther === undefined || day > lastOther) ?? null;
}
