import type { Span } from "../span.ts";
import { readDated } from "./dated-expression.ts";
import { readRelative } from "./relative-expression.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";

/** The characters a time expression can begin with; everything else is passed over at once. */
const FIRST_CHARACTERS: ReadonlySet<string> = new Set(
  '0123456789〇零一二两三四五六七八九十第“"每年逐持长常今本明全之上下规计实期行',
);

/** Every time expression between the two ends of `span`, in reading order and without overlap. */
export function findTimeExpressions(reading: string, span: Span, context: TimeContext): TimeExpression[] {
  const found: TimeExpression[] = [];
  let at = span[0];
  while (at < span[1]) {
    const expression = FIRST_CHARACTERS.has(reading[at] ?? "")
      ? (readDated(reading, at, context) ?? readRelative(reading, at, context))
      : null;
    if (expression && expression.end <= span[1]) {
      found.push(expression);
      at = Math.max(expression.end, at + 1);
    } else {
      at++;
    }
  }
  return found;
}
