import type { Span } from "../span.ts";
import { readDated } from "./dated-expression.ts";
import { readRelative } from "./relative-expression.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";

/** The characters a time expression can begin with; everything else is passed over at once. */
const FIRST_CHARACTERS = new Uint8Array(0x10000);
for (const character of '0123456789〇零一二两三四五六七八九十第“"每年逐持长常今本明全之上下规计实期行') {
  FIRST_CHARACTERS[character.charCodeAt(0)] = 1;
}

/** Every time expression between the two ends of `span`, in reading order and without overlap. */
export function findTimeExpressions(reading: string, span: Span, context: TimeContext): TimeExpression[] {
  const found: TimeExpression[] = [];
  let at = span[0];
  let known = context;
  while (at < span[1]) {
    const expression =
      FIRST_CHARACTERS[reading.charCodeAt(at)] === 1
        ? (readDated(reading, at, context) ?? readRelative(reading, at, known))
        : null;
    if (expression && expression.end <= span[1]) {
      found.push(expression);
      known = withYearOf(expression, known);
      at = Math.max(expression.end, at + 1);
    } else {
      at++;
    }
  }
  return found;
}

/** 2024年10月底前，…；12月底前，…: a month without a year stays in the year of the month named before it. */
function withYearOf({ kind, precision, value }: TimeExpression, context: TimeContext): TimeContext {
  if (kind !== "deadline" || (precision !== "month" && precision !== "day")) return context;
  return { ...context, year: Number(value.slice(0, 4)), isAnnual: true };
}

/** The index of the first expression that ends behind a place; expressions stand in reading order. */
export function firstEndingAfter(expressions: readonly TimeExpression[], place: number): number {
  let low = 0;
  let high = expressions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expressions[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nobody looks farther back than over so many dates. */
const MOST_BEFORE = 12;

/** The dates that end before a place, the nearest last. */
export function datesBefore(expressions: readonly TimeExpression[], place: number): readonly TimeExpression[] {
  const end = firstEndingAfter(expressions, place);
  return expressions.slice(Math.max(0, end - MOST_BEFORE), end);
}
