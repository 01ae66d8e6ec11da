import type { TimeExpression } from "./time-expression.ts";

/** No bracket that holds a date is longer than this. */
const LONGEST_BRACKET = 30;

/** 按照“2026年推广、2028年见效”的步骤: a quotation that closes before a place shuts its dates away. */
export function isQuotedAway(reading: string, { start, end }: TimeExpression, place: number): boolean {
  const behind = reading.slice(end, Math.min(place, end + LONGEST_BRACKET));
  const before = reading.slice(Math.max(0, start - LONGEST_BRACKET), start);
  const closes = behind.indexOf("”");
  return closes >= 0 && !behind.slice(0, closes).includes("“") && before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** 50个（2022年20个、2023年35个），满意度达到95分: a bracket between a date and a place shuts the date away. */
export function isShutAway(reading: string, expression: TimeExpression, place: number): boolean {
  const { end } = expression;
  for (let at = end; at < Math.min(place, end + LONGEST_BRACKET); at++) {
    if (reading[at] === "（") return false;
    if (reading[at] === "）") return reading[at + 1] !== "：" && isInBracket(reading, expression);
  }
  return false;
}

/** Whether a bracket is open before the date. */
export function isInBracket(reading: string, { start }: TimeExpression): boolean {
  for (let at = start - 1; at >= Math.max(0, start - LONGEST_BRACKET); at--) {
    if (reading[at] === "）" || reading[at] === "。") return false;
    if (reading[at] === "（") return true;
  }
  return false;
}
