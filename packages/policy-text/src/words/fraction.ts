import { chineseDigitValue } from "./chinese-numeral.ts";
import type { Decimal } from "./decimal.ts";
import { shift } from "./decimal.ts";
import { lexicon } from "./lexicon.ts";
import { isDigitAt, readNumeral } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import { RANGE_MARKS } from "./range-marks.ts";

const HUNDREDTHS = lexicon("百分之 千分之");
const HALVES = lexicon("一半 半数 过半数 过半");

/** A share in words: 百分之三十, 一半, 过半, 三分之二, 九成. */
export function readFraction(text: string, at: number, limit: number): Quantity | null {
  const half = HALVES.startingAt(text, at);
  if (half !== null) return { ...percentage(at, at + half.length, "50", null, "%"), isMore: half.startsWith("过") };
  const word = HUNDREDTHS.startingAt(text, at);
  if (word === null) return readTenths(text, at, limit) ?? readParts(text, at, limit);
  const low = readNumeral(text, at + word.length, limit);
  if (!low) return null;
  const high = readUpperEnd(text, low.end, word, limit);
  return percentage(at, (high ?? low).end, low.value, high && high.value, word === "百分之" ? "%" : "‰");
}

/** 百分之三十至百分之四十; the word may be left out the second time. */
function readUpperEnd(text: string, behind: number, word: string, limit: number): ReturnType<typeof readNumeral> {
  const mark = RANGE_MARKS.startingAt(text, behind);
  if (mark === null) return null;
  const at = behind + mark.length;
  return readNumeral(text, text.startsWith(word, at) ? at + word.length : at, limit);
}

/** 九成, 八成五: tenths. Not 成 in 成立, 成功, 成果 … */
function readTenths(text: string, at: number, limit: number): Quantity | null {
  const digit = chineseDigitValue(text[at]);
  if (digit === null || digit === 0 || text[at + 1] !== "成" || at + 1 >= limit) return null;
  const half = chineseDigitValue(text[at + 2]);
  if (half !== null) return percentage(at, at + 3, String(digit * 10 + half), null, "%");
  const next = text[at + 2] ?? "";
  const isTenths = next === "" || TENTHS_FOLLOWERS.has(next);
  return isTenths ? percentage(at, at + 2, String(digit * 10), null, "%") : null;
}

const TENTHS_FOLLOWERS: ReadonlySet<string> = new Set("以左，,。;；、的多)）\t\n /");

/** 四分之三 is 75 per cent; 三分之一 has no exact decimal, which is asked about. */
function readParts(text: string, at: number, limit: number): Quantity | null {
  const whole = readNumeral(text, at, limit);
  if (!whole || !text.startsWith("分之", whole.end)) return null;
  const part = readNumeral(text, whole.end + 2, limit);
  const [divisor, dividend] = [Number(whole.value), Number(part?.value)];
  if (!part || !Number.isInteger(divisor) || !Number.isInteger(dividend) || dividend >= divisor) return null;
  const isExact = (dividend * 10_000) % divisor === 0;
  const value = shift(String(Math.round((dividend * 10_000) / divisor)), -2);
  const read = percentage(at, part.end, value, null, "%");
  return isExact ? read : { ...read, doubt: `${dividend}/${divisor} has no exact decimal` };
}

const LONGEST_SIDE = 4;

/** 师生比1:15: the first side is the value, the other stands with the unit; not a time of day, not a scale. */
export function readRatio(text: string, at: number, limit: number): Quantity | null {
  const first = endOfDigits(text, at);
  if (first === at || text[first] !== ":" || !isDigitAt(text, first + 1) || isDigitAt(text, at - 1)) return null;
  const end = endOfDigits(text, first + 1);
  if (end > limit || text[end] === ":" || !isNamedRatio(text, at, end)) return null;
  return {
    start: at,
    end,
    low: shift(text.slice(at, first), 0),
    high: null,
    unit: text.slice(first, end),
    kind: "percent",
    script: "arabic",
    isMore: false,
    doubt: "a ratio: which side is measured",
  };
}

/** 师生比达到1:15, 按1:1的比例; 9:30 and a map of 1:1000 are others. */
function isNamedRatio(text: string, at: number, end: number): boolean {
  return text.slice(Math.max(0, at - 8), at).includes("比") || text.startsWith("的比例", end);
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_SIDE && (isDigitAt(text, end) || (text[end] === "." && isDigitAt(text, end + 1)))) end++;
  return end;
}

function percentage(start: number, end: number, low: Decimal, high: Decimal | null, unit: "%" | "‰"): Quantity {
  return { start, end, low, high, unit, kind: "percent", script: "chinese", isMore: false };
}
