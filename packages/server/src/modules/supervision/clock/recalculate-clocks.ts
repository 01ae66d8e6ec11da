import type { MovedDeadline } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { keepAct } from "../item/keep-act.ts";
import { compareClocks } from "./compare-clocks.ts";

/**
 * 时限重算: after the calendar was corrected, every item whose day it moves gets an act of its log that says from which day to
 * which, and why. A correction that takes away a year by which a limit was counted is refused.
 */
export async function recalculateClocks(call: Call, reason: string): Promise<MovedDeadline[]> {
  const { differences } = await compareClocks(call.tx);
  const moved: MovedDeadline[] = [];
  for (const { item, course, fields } of differences) {
    if (course === null) throw new AppError("supervision.year_unpublished", { year: Number(fields[0]?.replayed) });
    const [dueBefore, dueAfter] = [item.dueOn, course.clock.dueOn];
    const detail = { ...(dueBefore && { dueBefore }), ...(dueAfter && { dueAfter }) };
    await keepAct(call, item, { kind: "recalculate", reason, detail });
    moved.push({ itemId: item.id, number: item.number, title: item.title, dueBefore, dueAfter });
  }
  return moved;
}
