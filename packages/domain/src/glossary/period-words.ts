import { parsePeriod } from "../supervision/index.ts";
import type { Term } from "./term.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const QUARTERS = [
  { zh: "第一季度", en: "first" },
  { zh: "第二季度", en: "second" },
  { zh: "第三季度", en: "third" },
  { zh: "第四季度", en: "fourth" },
] as const;

/** 2026年10月, 2026年第三季度, 2026年上半年, 2026年; what is no period stands as it is. */
export function periodWords(period: string): Term {
  const parsed = parsePeriod(period);
  if (parsed === null) return { zh: period, en: period };
  const year = period.slice(0, 4);
  const number = Number(parsed.periodTo.slice(5, 7));
  switch (parsed.kind) {
    case "year":
      return { zh: `${year}年`, en: year };
    case "half_year":
      return number === 6
        ? { zh: `${year}年上半年`, en: `first half of ${year}` }
        : { zh: `${year}年下半年`, en: `second half of ${year}` };
    case "quarter": {
      const { zh, en } = QUARTERS[number / 3 - 1] ?? QUARTERS[0];
      return { zh: `${year}年${zh}`, en: `${en} quarter of ${year}` };
    }
    case "month":
      return { zh: `${year}年${number}月`, en: `${MONTHS[number - 1] ?? ""} ${year}` };
  }
}
