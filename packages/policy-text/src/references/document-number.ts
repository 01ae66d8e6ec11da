import type { Span } from "../span.ts";
import { lexicon } from "../words/lexicon.ts";
import { isDigitAt } from "../words/numeral.ts";
import { skipSpaces } from "../words/quantity.ts";

/** 发文字号 found in a text, as written. */
export interface DocumentNumber {
  readonly span: Span;
  /** A bracket or 号 is lost: `某政发〔202114`. */
  readonly isBroken: boolean;
}

const OPENINGS = "〔[【（";
const CLOSINGS: ReadonlySet<string> = new Set("〕]】）");
const LONGEST_PREFIX = 14;
/** Words of running text that can stand before a number and are no part of it. */
const BEFORE_PREFIX = lexicon(
  "根据 按照 依据 落实 贯彻 执行 参照 依照 印发 文件 以及 和 及 与 的 由 见 对 以 按 据 于 号 文号 字号 发文字号 关于 通过 遵照",
);

/** The document number whose year bracket opens at `bracket`, or null. */
function readDocumentNumber(reading: string, bracket: number, floor: number, limit: number): DocumentNumber | null {
  const digitsAt = skipSpaces(reading, bracket + 1);
  const digitsEnd = endOfDigits(reading, digitsAt, limit);
  const yearLength = digitsEnd - digitsAt;
  if (yearLength < 4 || !isYear(reading, digitsAt)) return null;
  const start = startOfPrefix(reading, bracket, floor);
  if (start === bracket) return null;
  if (yearLength > 4) return readLostClosing(reading, bracket, start, digitsEnd);
  const end = readSerial(reading, digitsEnd, limit);
  return end === null ? null : { span: [start, end], isBroken: false };
}

const NAMED_NUMBERS =
  /^（((?:[\u4e00-\u9fff]{2,20})?(?:令|公告)(?:[\u4e00-\u9fff]{0,6})?第?\d{1,5}号|(?:GB|DB|JR|YD|CJJ?|JGJ|HJ|TCAPR|T\/)[A-Z0-9/ .]{1,16}\d{2,6}(?:[-—.]\d{1,4})*)）/;

/** （国务院令第745号）, （GB/T 22239-2019） behind a title: its number, though without the year in brackets. */
export function readNamedNumber(reading: string, at: number, limit: number): Span | null {
  const match = NAMED_NUMBERS.exec(reading.slice(at, Math.min(limit, at + 44)));
  const words = match?.[1];
  return words === undefined ? null : [at + 1, at + 1 + words.length];
}

/** Every document number inside `span`. */
export function findDocumentNumbers(reading: string, span: Span): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (let at = span[0]; at < span[1]; at++) {
    if (!OPENINGS.includes(reading[at] ?? " ")) continue;
    const number = readDocumentNumber(reading, at, found.at(-1)?.span[1] ?? span[0], span[1]);
    if (!number) continue;
    found.push(number);
    at = number.span[1] - 1;
  }
  return found;
}

function readSerial(reading: string, yearEnd: number, limit: number): number | null {
  const closing = skipSpaces(reading, yearEnd);
  if (!CLOSINGS.has(reading[closing] ?? "")) return null;
  const from = skipSpaces(reading, closing + 1);
  const serialAt = skipSpaces(reading, reading[from] === "第" ? from + 1 : from);
  const serialEnd = endOfDigits(reading, serialAt, limit);
  const mark = skipSpaces(reading, serialEnd);
  return serialEnd > serialAt && serialEnd - serialAt <= 5 && reading[mark] === "号" ? mark + 1 : null;
}

function readLostClosing(reading: string, bracket: number, start: number, digitsEnd: number): DocumentNumber | null {
  if (reading[bracket] === "（") return null;
  const end = reading[digitsEnd] === "号" ? digitsEnd + 1 : digitsEnd;
  return { span: [start, end], isBroken: true };
}

function isYear(reading: string, at: number): boolean {
  const century = reading.slice(at, at + 2);
  return century === "19" || century === "20";
}

function endOfDigits(reading: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isDigitAt(reading, end)) end++;
  return end;
}

/** 国发, 工信部科, 某政办发: back to the first character that cannot belong to it. */
function startOfPrefix(reading: string, bracket: number, floor: number): number {
  let start = bracket;
  const lowest = Math.max(floor, bracket - LONGEST_PREFIX);
  while (start > lowest && isHan(reading.charCodeAt(start - 1))) {
    if (BEFORE_PREFIX.endingAt(reading, start, lowest) !== null && start < bracket) break;
    start--;
  }
  return start;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
