import type { AnswerOf, QueryOf } from "@zhigang/contract/http";
import type { supervisionEndpoints } from "@zhigang/contract/supervision";
import { addWorkingDays, shiftDay } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { loadCalendar } from "./calendar-store.ts";

type Reckoning = (typeof supervisionEndpoints)["reckonDays"];

/** The day that lies so many days after another, with every day passed; the first day is not counted. */
export async function reckonDays(
  call: Call,
  { from, amount, unit, divisionCode }: QueryOf<Reckoning>,
): Promise<AnswerOf<Reckoning>> {
  if (unit === "calendar_days") return { day: shiftDay(from, amount), passed: [] };
  const reckoned = addWorkingDays(await loadCalendar(call.tx, divisionCode ?? null), from, amount);
  if (!reckoned.isKnown) throw new AppError("supervision.year_unpublished", { year: reckoned.year });
  return { day: reckoned.day, passed: [...reckoned.passed] };
}
