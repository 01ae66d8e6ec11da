import type { Sheet } from "@zhigang/contract/supervision";
import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { DAILY_ROUND_JOB, supervisionRoom } from "../../modules/supervision/index.ts";
import { newId } from "../../platform/ids.ts";
import type { LifeScript } from "./life-script.ts";
import { act, officeOf, personOf } from "./stage.ts";
import type { Scene, Stage } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/**
 * The rounds of one month; the office issues what they drafted, the units answer but for those that keep silent. In the present
 * month the answers are still owed, and what the last round drafted waits for the office.
 */
export function deedsOfRounds({ rounds }: LifeScript, month: number): Deed[] {
  const isLast = (day: number) => month === 0 && day === rounds.at(-1);
  return rounds.flatMap((day): Deed[] => [
    { on: [month, day], play: goRound },
    ...(isLast(day) ? [] : [{ on: [month, day + 1] as const, play: issue }]),
    ...(month === 0 ? [] : [{ on: [month, day + 4] as const, play: answer }]),
  ]);
}

/** The house's own daily round, on a day of the story. */
async function goRound(_stage: Stage, { tx, now }: Scene): Promise<void> {
  const { jobs = [] } = supervisionRoom({ db: tx, clock: { now: () => now } });
  await jobs.find(({ name }) => name === DAILY_ROUND_JOB)?.handle({}, newId());
}

async function issue(stage: Stage, scene: Scene): Promise<void> {
  const sheets = (await sheetsIn(stage, scene, "drafted")).map(({ id, version }) => ({ id, version }));
  if (sheets.length > 0) await act(stage, scene, officeOf(stage), e.issueSheets, { body: { sheets } });
}

async function answer(stage: Stage, scene: Scene): Promise<void> {
  const asked = (await sheetsIn(stage, scene, "issued")).filter((sheet) => isAnswered(stage, sheet));
  for (const { id, departmentId } of asked) {
    const body = { answer: stage.script.phrases.answer };
    const liaison = personOf(stage, "liaison", departmentId);
    await act(stage, scene, liaison, e.answerSheet, { params: { id }, body });
    await act(stage, scene, officeOf(stage), e.settleSheet, { params: { id } });
  }
}

function isAnswered({ items, days }: Stage, { itemId, issuedAt }: Sheet): boolean {
  const item = [...items.values()].find(({ id }) => id === itemId)?.script;
  if (!item?.answersFrom || issuedAt === null) return true;
  return calendarDateOf(new Date(issuedAt)) >= days.dayOf(item.answersFrom);
}

async function sheetsIn(stage: Stage, scene: Scene, status: Sheet["status"]): Promise<Sheet[]> {
  const query = { status, limit: 200 };
  return (await act(stage, scene, officeOf(stage), e.listSheets, { query })).items;
}
