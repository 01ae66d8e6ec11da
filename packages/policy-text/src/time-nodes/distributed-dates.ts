import { datesBefore } from "./find-time-expressions.ts";
import type { TimeExpression } from "./time-expression.ts";

/** How far before its clause a list of dates may begin. */
const REACH = 60;

/**
 * The dates that 分别 hands out to the numbers behind them: of 2025年、2027年，规模分别达到100亿元和200亿元 both dates.
 * Only dates that stand directly beside one another, the last of them directly before the clause, are handed out.
 */
export function datesHandedOut(
  reading: string,
  expressions: readonly TimeExpression[],
  clauseStart: number,
  number: number,
): readonly TimeExpression[] {
  const before = datesBefore(expressions, number).filter(
    ({ start, kind }) => start >= clauseStart - REACH && kind === "deadline",
  );
  const last = before.at(-1);
  if (!last || (last.end < clauseStart && clauseStart - last.end > 2)) return [];
  let first = before.length - 1;
  while (first > 0 && isBeside(reading, before[first - 1], before[first])) first--;
  const handed = before.slice(first);
  return handed.length > 1 ? handed : [];
}

function isBeside(reading: string, a: TimeExpression | undefined, b: TimeExpression | undefined): boolean {
  if (!a || !b || b.start - a.end > 3) return false;
  for (let at = a.end; at < b.start; at++) if (!"、和与及，到 ".includes(reading[at] ?? "")) return false;
  return b.start > a.end;
}
