import { chineseDigitValue, isChineseDigit } from "./chinese-numeral.ts";
import type { Decimal } from "./decimal.ts";
import { compareDecimals, shift } from "./decimal.ts";
import { readFraction, readRatio } from "./fraction.ts";
import { lexicon } from "./lexicon.ts";
import { compareNumerals, readNumeral, rescale, scaleAt, SMALL_POWERS } from "./numeral.ts";
import type { Numeral, Scale } from "./numeral.ts";
import { RANGE_MARKS } from "./range-marks.ts";
import { UNIT_WORDS, unitKind } from "./unit-words.ts";
import type { UnitKind } from "./unit-words.ts";

/** A number or range with its unit, as written at a place of the text. */
export interface Quantity {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  readonly low: Decimal;
  /** The upper end of a range, else null. */
  readonly high: Decimal | null;
  /** As written, with its 万 or 亿; empty when no unit follows. */
  readonly unit: string;
  readonly kind: UnitKind | null;
  readonly script: Numeral["script"];
  /** 余, 多 or + behind the number: somewhat more than said. */
  readonly isMore: boolean;
  /** What a careful reader would still ask about the value: 三分之一 has no exact decimal. */
  readonly doubt?: string;
}

const UNITS = lexicon(UNIT_WORDS);
const MORE = lexicon("余 多 +");

/** The quantity whose number starts at `at`, or null. */
export function readQuantity(text: string, at: number, limit = text.length): Quantity | null {
  const special = readFraction(text, at, limit) ?? readRatio(text, at, limit);
  if (special) return special;
  const first = readNumeral(text, at, limit);
  if (!first) return readAdjacentDigits(text, at, limit);
  return readRange(text, first, limit) ?? finish(text, first, null, limit);
}

function finish(text: string, low: Numeral, high: Numeral | null, limit: number): Quantity {
  const tail = readTail(text, high ?? low);
  const unit = readUnit(text, tail.end, limit) ?? { word: "", kind: null, end: tail.end };
  return {
    start: low.start,
    end: unit.end,
    low: high ? rescaled(low, high, tail.scale, text) : low.value,
    high: high ? high.value : null,
    unit: tail.scale + unit.word,
    kind: unit.kind,
    script: low.script,
    isMore: tail.isMore,
  };
}

interface Tail {
  readonly end: number;
  readonly scale: Scale;
  readonly isMore: boolean;
}

/** 余, 多 or + behind the number, and the power that may stand behind them: 100多万人. */
function readTail(text: string, { end, scale }: Numeral): Tail {
  const more = MORE.startingAt(text, end);
  if (more === null) return { end, scale, isMore: false };
  const behind = end + more.length;
  const scaleBehind = scale === "" ? scaleAt(text, behind) : "";
  return { end: behind + scaleBehind.length, scale: scale === "" ? scaleBehind : scale, isMore: true };
}

/** `8-10万人` counts both ends in 万, `2至3千名` in 千; `5000万-1亿元` is brought to the unit of its upper end. */
function rescaled(low: Numeral, high: Numeral, scale: Scale, text: string): Decimal {
  const power = SMALL_POWERS[text[high.end - 1 - high.scale.length] ?? ""] ?? 0;
  const isPowerShared = power > 0 && compareDecimals(low.value, shift(high.value, -power)) < 0;
  if (low.scale === "" && isPowerShared) return shift(low.value, power);
  if (low.scale === "") return low.value;
  return low.scale === high.scale ? low.value : rescale(low, scale);
}

function readRange(text: string, low: Numeral, limit: number): Quantity | null {
  const lowUnit = readUnit(text, low.end, limit);
  const high = low.script === "magnitude" ? null : readUpperEnd(text, lowUnit ? lowUnit.end : low.end, limit);
  if (!high) return null;
  const range = finish(text, low, high, limit);
  if (lowUnit && range.unit.slice(scaleLength(range.unit)) !== lowUnit.word) return null;
  const isScaleShared = low.scale === "" && lowUnit === null;
  const ends = isScaleShared ? { value: low.value, scale: high.scale } : low;
  return compareNumerals(ends, high) < 0 ? range : null;
}

/** The number behind a range mark. */
function readUpperEnd(text: string, behind: number, limit: number): Numeral | null {
  const markAt = skipSpaces(text, behind);
  const mark = RANGE_MARKS.startingAt(text, markAt);
  const high = mark === null ? null : readNumeral(text, skipSpaces(text, markAt + mark.length), limit);
  return high === null || high.script === "magnitude" ? null : high;
}

function scaleLength(unit: string): number {
  if (unit.startsWith("万亿")) return 2;
  return unit.startsWith("万") || unit.startsWith("亿") ? 1 : 0;
}

/** 两三家, 三五个, 2、3家 without the mark: two neighbouring digits are the ends of a range. */
function readAdjacentDigits(text: string, at: number, limit: number): Quantity | null {
  const low = chineseDigitValue(text[at]);
  const high = chineseDigitValue(text[at + 1]);
  if (low === null || high === null || low >= high || low === 0 || isChineseDigit(text[at + 2])) return null;
  const unit = readUnit(text, at + 2, limit);
  if (!unit) return null;
  return {
    start: at,
    end: unit.end,
    low: String(low),
    high: String(high),
    unit: unit.word,
    kind: unit.kind,
    script: "chinese",
    isMore: false,
  };
}

/** 翻番, 翻一番, 翻两番: the value doubles, doubles twice. */
export function readDoubling(text: string, at: number): Quantity | null {
  if (text[at] !== "翻") return null;
  const times = text[at + 1] === "番" ? 1 : chineseDigitValue(text[at + 1]);
  const end = text[at + 1] === "番" ? at + 2 : at + 3;
  if (times === null || times === 0 || text[end - 1] !== "番") return null;
  const low = shift(String(2 ** times), 0);
  return { start: at, end, low, high: null, unit: "倍", kind: "times", script: "chinese", isMore: false };
}

interface UnitAt {
  readonly word: string;
  readonly end: number;
  readonly kind: UnitKind;
}

/** The unit that starts at `at`, a space before it skipped; per-units such as 万元/人 are read whole. */
function readUnit(text: string, at: number, limit: number): UnitAt | null {
  const start = skipSpaces(text, at);
  const word = start < limit ? unitWordAt(text, start) : null;
  if (word === null || start + word.length > limit) return null;
  const end = start + word.length;
  if (isLatin(text, end - 1) && isLatin(text, end)) return null;
  if (OTHER_WORDS[word]?.includes(text[end] ?? " ")) return null;
  const more = readPer(text, end, limit) || readAlternative(text, end, limit);
  return { word: word + more, end: end + more.length, kind: unitKind(word) };
}

/** 6/10万: so many in a hundred thousand. */
function unitWordAt(text: string, at: number): string | null {
  return text.startsWith(PER_HUNDRED_THOUSAND, at) ? PER_HUNDRED_THOUSAND : UNITS.startingAt(text, at);
}

const PER_HUNDRED_THOUSAND = "/10万";

/** A unit word that goes on with one of these characters is the beginning of another word: 部门, 条件, 场景, 单位. */
const OTHER_WORDS: Readonly<Record<string, string | undefined>> = {
  部: "门委件署分",
  批: "准复量发文示评改",
  节: "约能点日水电假会气目庆奏省",
  条: "件例",
  场: "景所馆地",
  单: "位个一项户体元机独",
  种: "植子",
  处: "理置于长",
  座: "谈",
  支: "持撑",
  台: "账阶",
  头: "部",
  家: "庭",
  人: "间才工机类均大民口脸",
  位: "于居置",
  件: "件",
  只: "有能要",
  度: "假",
  级: "以",
  站: "位",
};

/** 台（套）, 场（次）: another unit in brackets belongs to the unit. */
function readAlternative(text: string, at: number, limit: number): string {
  if (text[at] !== "（") return "";
  const word = UNITS.startingAt(text, at + 1);
  const end = word === null ? -1 : at + 1 + word.length;
  return word !== null && end < limit && text[end] === "）" ? text.slice(at, end + 1) : "";
}

function readPer(text: string, at: number, limit: number): string {
  if (text[at] !== "/") return "";
  const scale = scaleAt(text, at + 1);
  const from = at + 1 + scale.length;
  const word = UNITS.startingAt(text, from);
  if (word === null || from + word.length > limit) return "";
  return text.slice(at, from + word.length);
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

/** The first place at or behind `at` that holds no space; a line break is not skipped. */
export function skipSpaces(text: string, at: number): number {
  let place = at;
  while (text[place] === " " || text[place] === "\u3000" || text[place] === "\u00a0") place++;
  return place;
}
