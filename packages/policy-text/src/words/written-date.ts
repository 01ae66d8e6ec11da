import { chineseDigitValue, isChineseNumeralCharacter, parseChineseInteger } from "./chinese-numeral.ts";
import { isOneOf } from "./clauses.ts";
import { isDigitAt } from "./numeral.ts";
import { skipSpaces } from "./quantity.ts";

/** A date as a text writes it; month and day are null where it does not say them. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * The date that starts at `at` with a four-digit year: 2020年, 二〇二〇年六月, 2020年6月30日, 2020-06-30, 2020/6/30.
 * Blanks inside are skipped, as broken pages leave them.
 */
export function readWrittenDate(text: string, at: number): WrittenDate | null {
  const year = readYear(text, at);
  if (!year) return null;
  const mark = skipSpaces(text, year.end);
  if (text[mark] !== "年") return readNumericDate(text, at, year);
  const month = readPart(text, mark + 1, "月", 12);
  if (!month) return { start: at, end: mark + 1, year: year.value, month: null, day: null };
  const day = readPart(text, month.end, "日", 31) ?? readPart(text, month.end, "号", 31);
  return { start: at, end: day ? day.end : month.end, year: year.value, month: month.value, day: day?.value ?? null };
}

interface Part {
  readonly value: number;
  readonly end: number;
}

/** Four digits that can be a year of our time, with no digit before or behind them. */
export function readYear(text: string, at: number): Part | null {
  if (isDigitAt(text, at - 1) || isDigitAt(text, at + 4)) return null;
  const arabic = isDigitAt(text, at);
  let value = 0;
  for (let place = at; place < at + 4; place++) {
    const digit = arabic ? arabicDigit(text, place) : chineseDigitValue(text[place]);
    if (digit === null) return null;
    value = value * 10 + digit;
  }
  return isOfOurTime(value) && !isDecimal(text, at + 4) ? { value, end: at + 4 } : null;
}

function isOfOurTime(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function isDecimal(text: string, point: number): boolean {
  return text[point] === "." && isDigitAt(text, point + 1) && !isDottedDate(text, point);
}

/** 2026.10 and 2026.06.30 in a time column; 2026.10亿元 is a number. */
function isDottedDate(text: string, point: number): boolean {
  const month = readShortNumber(text, point + 1);
  if (!month || month.value < 1 || month.value > 12) return false;
  return text[month.end] === "." ? readShortNumber(text, month.end + 1) !== null : endsNumericDate(text, month.end);
}

function endsNumericDate(text: string, at: number): boolean {
  return at >= text.length || isOneOf(text, at, " \t\n，。；、）前底至—-~");
}

function arabicDigit(text: string, at: number): number | null {
  return isDigitAt(text, at) ? text.charCodeAt(at) - 48 : null;
}

function readNumericDate(text: string, at: number, year: Part): WrittenDate | null {
  if (!isOneOf(text, year.end, "-/.")) return null;
  const month = readNumberUpTo(text, year.end + 1, 12);
  if (!month) return null;
  if (text[month.end] !== text[year.end]) return readNumericMonth(text, at, year, month);
  const day = readNumberUpTo(text, month.end + 1, 31);
  if (!day) return null;
  return { start: at, end: day.end, year: year.value, month: month.value, day: day.value };
}

function readNumberUpTo(text: string, at: number, greatest: number): Part | null {
  const number = readShortNumber(text, at);
  return number !== null && number.value >= 1 && number.value <= greatest ? number : null;
}

function readNumericMonth(text: string, at: number, year: Part, month: Part): WrittenDate | null {
  const isTwoPlaces = month.end - year.end === 3;
  if (!isTwoPlaces || !endsNumericDate(text, month.end)) return null;
  return { start: at, end: month.end, year: year.value, month: month.value, day: null };
}

/** A number of one or two places with `mark` behind it: 6月, 十二月, 30日. */
export function readPart(text: string, at: number, mark: string, greatest: number): Part | null {
  const start = skipSpaces(text, at);
  const number = readShortNumber(text, start);
  if (!number || number.value < 1 || number.value > greatest) return null;
  const end = skipSpaces(text, number.end);
  return text[end] === mark ? { value: number.value, end: end + 1 } : null;
}

/** One or two Arabic digits, or a Chinese numeral of up to three characters. */
export function readShortNumber(text: string, at: number): Part | null {
  if (isDigitAt(text, at)) {
    const end = isDigitAt(text, at + 1) ? at + 2 : at + 1;
    return isDigitAt(text, end) ? null : { value: Number(text.slice(at, end)), end };
  }
  let end = at;
  while (end < at + 3 && isChineseNumeralCharacter(text[end])) end++;
  const value = end === at ? null : parseChineseInteger(text.slice(at, end));
  return value === null || value > 99n ? null : { value: Number(value), end };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: exactly what is known. */
export function formatDate(year: number, month: number | null = null, day: number | null = null): string {
  if (month === null) return String(year);
  const written = `${year}-${String(month).padStart(2, "0")}`;
  return day === null ? written : `${written}-${String(day).padStart(2, "0")}`;
}
