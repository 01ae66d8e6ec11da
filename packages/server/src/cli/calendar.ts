import { addWorkingDays, HOLIDAY_NOTICES } from "@zhigang/domain/supervision";
import { isCalendarDate } from "@zhigang/domain/values";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import type { Output } from "./output.ts";
import { usage } from "./parse-arguments.ts";
import type { Verb } from "./verb.ts";

/** More than any rule gives, and bounded, so that a slip of the finger ends at once. */
const MOST_DAYS = 5_000;

/** `zhigang calendar`: working days by the State Council's notices; needs no database. */
export const calendar: Verb = {
  usage: "calendar add DATE N | calendar list",
  options: [],
  examples: ["zhigang calendar add 2026-09-30 3", "zhigang calendar add 2026-10-08 -- -1", "zhigang calendar list"],
  takesSettings: false,
  run({ args, out }) {
    const [deed, ...rest] = args;
    if (deed === "list" && rest.length === 0) list(out);
    else if (deed === "add" && rest.length === 2) add(rest[0] ?? "", rest[1] ?? "", out);
    else throw usage("请写 calendar add 日期 天数，或 calendar list", "say calendar add DATE N, or calendar list");
    return Promise.resolve();
  },
};

function add(from: string, count: string, out: Output): void {
  const isDay: boolean = isCalendarDate(from);
  if (!isDay) throw usage(`日期不存在：${from}，如 2026-09-30`, `no such day: ${from}; say e.g. 2026-09-30`);
  const days = Number(count);
  if (!/^[+-]?\d+$/.test(count) || Math.abs(days) > MOST_DAYS) {
    throw usage(`天数为整数，最多 ${MOST_DAYS}：${count}`, `days are a whole number, at most ${MOST_DAYS}: ${count}`);
  }
  const reckoned = addWorkingDays({ years: HOLIDAY_NOTICES, overrides: [] }, from, days);
  if (!reckoned.isKnown) throw unpublished(reckoned.year);
  if (out.isJson) return out.object({ from, workingDays: days, day: reckoned.day, passed: reckoned.passed });
  out.data(reckoned.day);
}

function list(out: Output): void {
  if (out.isJson) return out.object({ years: HOLIDAY_NOTICES });
  for (const { year, notices, holidays, makeUpDays } of HOLIDAY_NOTICES) {
    out.data(`${year}\t${notices.map(({ number }) => number).join("、")}`);
    for (const { name, from, to } of holidays) out.data(`\t${name}\t${from}\t${to}`);
    for (const day of makeUpDays) out.data(`\t调休上班 make-up workday\t${day}`);
  }
}

function unpublished(year: number): StartRefusal {
  return new StartRefusal({
    code: "supervision.year_unpublished",
    reason: "notFound",
    zh: `${year} 年的节假日安排没有登记（国务院办公厅尚未公布，或早于本日历），不推算法定期限。`,
    en: `The holiday notice for ${year} is not on record (not issued yet, or before this calendar), so no statutory deadline is reckoned.`,
  });
}
