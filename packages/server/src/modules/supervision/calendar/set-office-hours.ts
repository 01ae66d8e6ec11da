import type { BodyOf } from "@zhigang/contract/http";
import type { OfficeHours, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getDivision } from "../../identity/index.ts";
import { insertOfficeHours } from "./calendar-store.ts";

/** 设置办公时间: from a day on; what was done before counts as it was counted. */
export async function setOfficeHours(
  call: Call,
  input: BodyOf<(typeof supervisionEndpoints)["setOfficeHours"]>,
): Promise<OfficeHours> {
  const times = input.periods.flatMap(({ from, to }) => [from, to]);
  const isOrdered = times.every((time, index) => index === 0 || (times[index - 1] ?? "") < time);
  if (!isOrdered) throw new AppError("supervision.office_hours_wrong");
  if (input.divisionCode !== null) await getDivision(call.tx, input.divisionCode);
  const id = newId();

  await insertOfficeHours(call.tx, {
    ...input,
    id,
    periods: JSON.stringify(input.periods),
    setAt: call.now,
    setBy: call.actor.name,
  });
  await record(
    call,
    "supervision.calendar.set_hours",
    { kind: "office_hours", id, label: input.source },
    { to: input },
  );

  return input;
}
