import type { Calendar } from "@zhigang/contract/supervision";
import { useState } from "react";
import { firstWrongLine, readDays, readHolidays } from "./read-year-lines.ts";

/** A year as somebody types it from its notice. */
export interface YearDraft {
  readonly number: string;
  readonly issuedOn: string | null;
  readonly holidays: string;
  readonly makeUpDays: string;
  readonly reason: string;
}

/** The form of a year: it begins with what is known of it, and gives the request once every line is understood. */
export function useYearDraft(calendar: Calendar) {
  const [draft, setDraft] = useState(() => draftOf(calendar));
  return {
    draft,
    change: (part: Partial<YearDraft>) => setDraft((before) => ({ ...before, ...part })),
    wrongRun: firstWrongLine(draft.holidays, readHolidays),
    wrongDay: firstWrongLine(draft.makeUpDays, readDays),
    body: bodyOf(calendar, draft),
  };
}

function draftOf({ notices, holidays, makeUpDays }: Calendar): YearDraft {
  const notice = notices[notices.length - 1];
  return {
    number: notice?.number ?? "",
    issuedOn: notice?.issuedOn ?? null,
    holidays: holidays.map(({ name, from, to }) => `${name} ${from} ${to}`).join("\n"),
    makeUpDays: makeUpDays.join("\n"),
    reason: "",
  };
}

/** The request that the form means; null while something is missing or not understood. */
function bodyOf({ year, notices }: Calendar, draft: YearDraft) {
  const [number, reason] = [draft.number.trim(), draft.reason.trim()];
  const holidays = readHolidays(draft.holidays);
  const makeUpDays = readDays(draft.makeUpDays);
  const { issuedOn } = draft;
  if (number === "" || reason === "" || issuedOn === null) return null;
  if (holidays === null || holidays.length === 0 || makeUpDays === null) return null;
  const earlier = notices.filter((notice) => notice.number !== number);
  return { year, notices: [...earlier, { number, issuedOn }], holidays, makeUpDays, reason };
}
