import { isChineseNumeralCharacter, parseChineseInteger, parsePositional } from "./chinese-numeral.ts";
import { isOneOf } from "./clauses.ts";
import { compareDecimals, shift, toDecimal } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";

/** The power of ten that is kept beside the unit, as official texts write it: `150` 亿元. */
export type Scale = "" | "万" | "亿" | "万亿";

const SCALE_POWERS: Readonly<Record<Scale, number>> = { "": 0, 万: 4, 亿: 8, 万亿: 12 };

/** A number as written at a place of the text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Without its scale: `1.2` for 1.2亿. */
  readonly value: Decimal;
  readonly scale: Scale;
  /** `magnitude` is a power of ten that stands alone: 百项, 千款, 万家, 亿元. */
  readonly script: "arabic" | "chinese" | "magnitude";
}

/** The whole value with its scale multiplied in. */
export function wholeValue({ value, scale }: Pick<Numeral, "value" | "scale">): Decimal {
  return shift(value, SCALE_POWERS[scale]);
}

/** The same number written with another scale: 5000 (万) as 0.5 (亿). */
export function rescale(numeral: Pick<Numeral, "value" | "scale">, scale: Scale): Decimal {
  return shift(numeral.value, SCALE_POWERS[numeral.scale] - SCALE_POWERS[scale]);
}

/** Compares two numbers whatever their scales. */
export function compareNumerals(a: Pick<Numeral, "value" | "scale">, b: Pick<Numeral, "value" | "scale">): number {
  return compareDecimals(wholeValue(a), wholeValue(b));
}

/** Whether a half-width digit stands at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The number that starts at `at`, or null. The text is a reading: digits are half-width, characters simplified. */
export function readNumeral(text: string, at: number, limit = text.length): Numeral | null {
  if (isDigitAt(text, at)) return readArabic(text, at, limit);
  return isChineseNumeralCharacter(text[at]) ? readChinese(text, at, limit) : null;
}

/** A longer run of digits is no number of a plan but a code. */
const MOST_DIGITS = 24;

function readArabic(text: string, start: number, limit: number): Numeral | null {
  const digitsEnd = endOfDigits(text, start, Math.min(limit, start + MOST_DIGITS + 1));
  if (digitsEnd - start > MOST_DIGITS) return null;
  const value = toDecimal(text.slice(start, digitsEnd));
  const { power, scale, end } = readScale(text, digitsEnd, limit);
  return { start, end, value: shift(value, power), scale, script: "arabic" };
}

function endOfDigits(text: string, start: number, limit: number): number {
  let at = endOfRun(text, start, limit);
  while (text[at] === "," && isThousandsGroup(text, at + 1, limit)) at += 4;
  return text[at] === "." ? Math.max(at, endOfFraction(text, at + 1, limit)) : at;
}

function endOfRun(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isDigitAt(text, at)) at++;
  return at;
}

/** Behind the digits of a fraction; 0 where the point is none. */
function endOfFraction(text: string, start: number, limit: number): number {
  const end = endOfRun(text, start, limit);
  return end > start ? end : 0;
}

function isThousandsGroup(text: string, at: number, limit: number): boolean {
  return (
    at + 3 <= limit &&
    isDigitAt(text, at) &&
    isDigitAt(text, at + 1) &&
    isDigitAt(text, at + 2) &&
    !isDigitAt(text, at + 3)
  );
}

/** Powers written in Chinese behind Arabic digits: 3千, 5百万, 1.2亿, 10万亿. */
function readScale(text: string, at: number, limit: number): { power: number; scale: Scale; end: number } {
  let power = 0;
  let end = at;
  const small = SMALL_POWERS[text[at] ?? ""];
  if (small !== undefined && end < limit && !isOneOf(text, at + 1, STARTS_OF_UNITS)) {
    power = small;
    end++;
  }
  const scale = scaleAt(text, end, limit);
  return { power, scale, end: end + scale.length };
}

/** The power of ten of each small unit. */
export const SMALL_POWERS: Readonly<Record<string, number | undefined>> = { 十: 1, 百: 2, 千: 3 };
/** 千 before one of these belongs to the unit: 千瓦, 千米, 千克, 千伏, 千卡, 千兆; 百 in 百分点 likewise. */
const STARTS_OF_UNITS = "瓦米克伏卡兆分";

/** The power of ten that stands at a place. */
export function scaleAt(text: string, at: number, limit = text.length): Scale {
  if (at >= limit) return "";
  if (text.startsWith("万亿", at)) return "万亿";
  const character = text[at];
  return character === "万" || character === "亿" ? character : "";
}

function readChinese(text: string, start: number, limit: number): Numeral | null {
  const end = endOfChineseRun(text, start, limit);
  const run = text.slice(start, end);
  if (run === "" || run === "零") return null;
  if (run.includes("〇") || isPlainYear(run)) return positional(run, start, end);
  const scale = scaleEnding(run);
  const body = run.slice(0, run.length - scale.length);
  const magnitude = MAGNITUDES[body];
  if (magnitude !== undefined) return { start, end, value: magnitude, scale, script: "magnitude" };
  return withFraction(text, start, end, limit) ?? whole(run, body, scale, start, end);
}

/** 千 before 瓦 and 百 before 分 belong to what follows. */
function endOfChineseRun(text: string, start: number, limit: number): number {
  let end = start;
  const last = Math.min(limit, start + MOST_DIGITS);
  while (end < last && isChineseNumeralCharacter(text[end])) end++;
  const isUnitBehind = isOneOf(text, end, STARTS_OF_UNITS) && isOneOf(text, end - 1, "千百");
  return isUnitBehind ? end - 1 : end;
}

function positional(run: string, start: number, end: number): Numeral | null {
  const digits = parsePositional(run);
  return digits === null ? null : { start, end, value: toDecimal(digits), scale: "", script: "chinese" };
}

/** Powers of ten that stand without a digit; the empty one is that of 万 or 亿 alone. */
const MAGNITUDES: Readonly<Record<string, Decimal | undefined>> = { "": "1", 百: "100", 千: "1000" };

function whole(run: string, body: string, scale: Scale, start: number, end: number): Numeral | null {
  const isCompound = body.includes("万") || body.includes("亿");
  const value = parseChineseInteger(isCompound ? run : body);
  if (value === null) return null;
  return { start, end, value: String(value), scale: isCompound ? "" : scale, script: "chinese" };
}

/** 三点五 and 一点二亿. */
function withFraction(text: string, start: number, pointAt: number, limit: number): Numeral | null {
  if (text[pointAt] !== "点") return null;
  let end = pointAt + 1;
  while (end < limit && parsePositional(text[end] ?? "") !== null) end++;
  const fraction = parsePositional(text.slice(pointAt + 1, end));
  const integer = parseChineseInteger(text.slice(start, pointAt));
  if (fraction === null || integer === null) return null;
  const scale = scaleAt(text, end, limit);
  return { start, end: end + scale.length, value: toDecimal(`${integer}.${fraction}`), scale, script: "chinese" };
}

function scaleEnding(run: string): Scale {
  if (run.endsWith("万亿")) return "万亿";
  if (run.endsWith("亿")) return "亿";
  return run.endsWith("万") ? "万" : "";
}

function isPlainYear(run: string): boolean {
  return run.length === 4 && parsePositional(run) !== null;
}
