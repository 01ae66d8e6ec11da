import type { Span } from "../span.ts";
import { isDigitAt } from "../words/numeral.ts";
import { lexicon } from "../words/lexicon.ts";
import type { TimeNode } from "../extraction.ts";
import type { FoundIndicator } from "./found-indicator.ts";

/** Words in which a reading machine took one character for another, and what the neighbourhood says it was. */
interface Slip {
  readonly span: Span;
  readonly suggestion: string;
}

/** 干 for 千 and 方 for 万 before a unit, 拟 for 瓦 behind a power of ten. */
const UNITS_BEHIND = lexicon(
  "瓦 米 克 伏 卡 个 家 人 亿 台 套 项 名 户 亩 吨 元 辆 处 所 座 种 件 平方米 千瓦 公里 枚 张 次",
);
const COUNTED = lexicon(
  "万 亿 千 百 % 瓦 米 克 卡 个 家 人 台 套 项 名 户 亩 吨 元 辆 处 所 座 种 件 平方 公里 枚 张 次",
);
const THOUSAND = "干";
const TEN_THOUSAND = "方";
const WATT = "拟";
const POWERS = "兆千万吉";

/** Every slip between the ends of a span: `30干瓦时`, `5方台`, `50兆拟`, `l50亿元`, `2O万平方米`. */
export function findSlips(reading: string, [from, to]: Span): Slip[] {
  const found: Slip[] = [];
  let at = from;
  while (at < to) {
    const slip = slipAt(reading, at, to);
    if (slip) found.push(slip);
    at = slip ? slip.span[1] : at + 1;
  }
  return found;
}

function slipAt(reading: string, at: number, limit: number): Slip | null {
  if (!isDigitAt(reading, at) && !isLetterDigit(reading[at])) return null;
  if (isWordCharacter(reading[at - 1])) return null;
  const end = endOfRun(reading, at, limit);
  const digits = reading.slice(at, end);
  if (!NUMBER.test(digits)) return null;
  const fixed = fixedUnit(reading, end);
  if (fixed === null && !(/[lIOo]/.test(digits) && COUNTED.startingAt(reading, end) !== null)) return null;
  return slipOf(reading, [at, end], fixed, limit);
}

/** Digits, some of them written as letters: l50, 2O; not O2O. */
const NUMBER = /^(?:\d[\dlIOo.]*|[lI][\d.]+)$/;

function slipOf(reading: string, [at, end]: Span, fixed: string | null, limit: number): Slip {
  const last = Math.min(end + (fixed === null ? 1 : 2), limit);
  const digits = reading.slice(at, end).replace(/[lI]/g, "1").replace(/[Oo]/g, "0");
  const behind = reading.slice(end + (fixed ?? "").length, last);
  return { span: [at, last], suggestion: digits + (fixed ?? "") + behind };
}

/** The words behind the digits as they should stand, without the character that follows; null where nothing slipped. */
function fixedUnit(reading: string, at: number): string | null {
  const [first = "", second = ""] = [reading[at], reading[at + 1]];
  if (POWERS.includes(first) && first !== "" && second === WATT) return `${first}瓦`;
  const isUnitBehind = UNITS_BEHIND.startingAt(reading, at + 1) !== null;
  if (first === THOUSAND && isUnitBehind) return "千";
  return first === TEN_THOUSAND && isUnitBehind ? "万" : null;
}

const LONGEST_RUN = 12;

function endOfRun(reading: string, at: number, limit: number): number {
  let end = at;
  while (
    end < limit &&
    end - at < LONGEST_RUN &&
    (isDigitAt(reading, end) || isLetterDigit(reading[end]) || isPoint(reading, end))
  )
    end++;
  return end;
}

function isPoint(reading: string, at: number): boolean {
  return reading[at] === "." && isDigitAt(reading, at + 1);
}

function isLetterDigit(character: string | undefined): boolean {
  return character === "l" || character === "I" || character === "O" || character === "o";
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z.]/.test(character);
}

/** A number that cannot be trusted: no value is taken, a person is asked with the words it may have been. */
export function describeSlip(text: string, { span, suggestion }: Slip, deadline: TimeNode | null): FoundIndicator {
  return {
    name: "",
    nameSpan: null,
    comparator: "=",
    value: null,
    unit: "",
    deadline,
    class: "count",
    change: "level",
    scope: null,
    isAim: false,
    kind: null,
    span,
    clauseSpan: span,
    confidence: 0.3,
    reason: `a slip of the pen or of a scan: ${text.slice(...span)}`,
    part: null,
    asks: [{ kind: "number_unclear", options: [suggestion], reason: "a unit or digit that looks misread", span }],
  };
}
