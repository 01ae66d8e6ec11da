import type { Comparator, Indicator } from "../extraction.ts";
import type { Span } from "../span.ts";
import { isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { readDoubling, readQuantity } from "../words/quantity.ts";
import type { Quantity } from "../words/quantity.ts";
import { readWrittenDate, readYear } from "../words/written-date.ts";
import { readQualifiers } from "./qualifier.ts";

/** One value of a cell; `name` is what the cell itself says it is of (`其中规上企业5000家`). */
export interface CellValue extends Pick<Indicator, "comparator" | "value" | "unit" | "span"> {
  readonly isWhole: boolean;
  readonly name: Span | null;
  readonly isPart: boolean;
  readonly doubt: string | null;
}

const MOST_VALUES = 12;

/** ≥ 98, [1200], 75左右, 8-10, 翻一番, 全覆盖, 3万个/1000个: what a value cell may hold. */
export function readCellValues(reading: string, cell: Span): CellValue[] {
  const found: CellValue[] = [];
  let at = cell[0];
  while (at < cell[1] && found.length < MOST_VALUES) {
    const behind = endOfDate(reading, at);
    const quantity = behind === null ? quantityAt(reading, at, cell[1]) : null;
    const value = quantity && valueOf(reading, quantity, cell);
    if (value && isOwnValue(reading, value, quantity, found.at(-1)))
      found.push(named(reading, value, cell, found.at(-1)));
    at = behind ?? (value ? Math.max(value.span[1], at + 1) : at + 1);
  }
  return found.length > 0 ? found : wholeOf(reading, cell);
}

/** 2027年：80%: the year dates the value. */
function endOfDate(reading: string, at: number): number | null {
  const date = readWrittenDate(reading, at);
  if (date) return date.end;
  const year = readYear(reading, at);
  return year && isOneOf(reading, year.end, "：:") ? year.end : null;
}

function quantityAt(reading: string, at: number, limit: number): Quantity | null {
  const quantity = readDoubling(reading, at) ?? readQuantity(reading, at, limit);
  return quantity && quantity.end <= limit ? quantity : null;
}

/** A second value of a cell must be set apart and must say its unit, or stand behind a stroke. */
function isOwnValue(reading: string, { span }: CellValue, { unit }: Quantity, before: CellValue | undefined): boolean {
  if (!before) return true;
  const between = reading.slice(before.span[1], span[0]);
  if (between.includes("/") || /\d年/u.test(between)) return true;
  return unit !== "" && /[；;，,、\n]|其中/u.test(between);
}

/** The words of the cell between the value before and this one. */
function named(reading: string, value: CellValue, cell: Span, before: CellValue | undefined): CellValue {
  if (!before) return value;
  let start = before.span[1];
  while (start < value.span[0] && isOneOf(reading, start, "/；;，,、\n ）)")) start++;
  if (endOfDate(reading, start) !== null) return value;
  const isPart = reading.startsWith("其中", start);
  if (isPart) start += 2;
  let end = value.span[0];
  while (end > start && isOneOf(reading, end - 1, "：: 为")) end--;
  return { ...value, isPart, name: end - start > 1 && end <= cell[1] ? [start, end] : null };
}

const WHOLE = lexicon("全覆盖 全面覆盖 全部覆盖 实现全覆盖");

/** 全覆盖 in a column of targets. */
function wholeOf(reading: string, [from, to]: Span): CellValue[] {
  for (let at = from; at < to; at++) {
    const word = WHOLE.startingAt(reading, at);
    if (word === null) continue;
    const span: Span = [at, at + word.length];
    return [{ comparator: "=", value: null, unit: "", span, isWhole: true, name: null, isPart: false, doubt: null }];
  }
  return [];
}

const SIGNS: Readonly<Record<string, Comparator | undefined>> = {
  "≥": ">=",
  "≤": "<=",
  ">": ">",
  "<": "<",
  "＞": ">",
  "＜": "<",
};
const CUMULATIVE = lexicon("[ 〔 【");

function valueOf(reading: string, quantity: Quantity, [from, to]: Span): CellValue {
  const { low, high, unit } = quantity;
  const qualified = readQualifiers(reading, quantity, from, to);
  const signAt = signBefore(reading, quantity.start, from);
  const sign = SIGNS[reading.charAt(signAt)] ?? qualified.comparator;
  const span: Span = [signAt < 0 ? qualified.start : signAt, qualified.end];
  const doubt = quantity.doubt ?? (reading[quantity.end] === "±" ? "a value with a margin" : null);
  const read = { unit, span, name: null, isPart: false, doubt };
  if (high !== null) return { ...read, comparator: "range", value: `${low}-${high}`, isWhole: false };
  return { ...read, comparator: sign, value: low, isWhole: low === "100" };
}

/** Where the sign before a value stands; -1 where there is none. */
function signBefore(reading: string, at: number, floor: number): number {
  let place = at - 1;
  while (place >= floor && (reading[place] === " " || CUMULATIVE.startingAt(reading, place) !== null)) place--;
  return place >= floor && SIGNS[reading.charAt(place)] !== undefined ? place : -1;
}
