import type { AnswerOf, BodyOf } from "@zhigang/contract/http";
import type { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getDivision } from "../../identity/index.ts";
import { recalculateClocks } from "../clock/recalculate-clocks.ts";
import { insertOverride, lockCalendar } from "./calendar-store.ts";
import { presentOverride } from "./calendar-view.ts";

type Setting = (typeof supervisionEndpoints)["setCalendarOverride"];

/** 本地另行安排: a place works or rests against the notices, by a paper of its own; clocks that run over those days follow. */
export async function setCalendarOverride(call: Call, input: BodyOf<Setting>): Promise<AnswerOf<Setting>> {
  if (input.to < input.from) throw new AppError("supervision.calendar_range");
  if (input.divisionCode !== null) await getDivision(call.tx, input.divisionCode);
  await lockCalendar(call.tx, "alone");
  const row = {
    id: newId(),
    divisionCode: input.divisionCode,
    fromDay: input.from,
    toDay: input.to,
    isWorking: input.isWorking,
    reason: input.reason,
    source: input.source,
    setAt: call.now,
    setBy: call.actor.name,
    liftedAt: null,
  };

  await insertOverride(call.tx, row);
  const subject = { kind: "calendar_override", id: row.id, label: input.reason };
  await record(call, "supervision.calendar.override", subject, { to: input, reason: input.reason });

  return { override: presentOverride(row), moved: await recalculateClocks(call, `${input.reason}（${input.source}）`) };
}
