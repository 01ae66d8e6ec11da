import { findBookTitles } from "../references/book-title.ts";
import { findDocumentNumbers } from "../references/document-number.ts";
import type { Span } from "../span.ts";
import type { TimeExpression } from "../time-nodes/time-expression.ts";
import { isChineseNumeralCharacter } from "../words/chinese-numeral.ts";
import { findCuts, isHan, isOneOf, pieceAround } from "../words/clauses.ts";
import type { Cuts } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { isDigitAt } from "../words/numeral.ts";
import type { Quantity } from "../words/quantity.ts";
import type { UnitKind } from "../words/unit-words.ts";
import { readDoubling, readQuantity } from "../words/quantity.ts";
import type { Qualified } from "./qualifier.ts";
import { readQualifiers } from "./qualifier.ts";

/** A quantity where it stands: with its qualifiers, its item (between 、), its clause and its sentence. */
export interface NumberSite extends Qualified {
  readonly quantity: Quantity;
  readonly item: Span;
  readonly clause: Span;
  readonly sentence: Span;
}

/** Nothing farther than this is looked at around a number, so that one endless sentence costs no more than many. */
const REACH = 160;

/** Every number between the ends of `span` that can be a quantity: not a date, a name, an ordinal, nor in a title. */
export function findNumberSites(reading: string, span: Span, times: readonly TimeExpression[]): NumberSite[] {
  const closed = closedPlaces(reading, span, times);
  const cuts = findCuts(reading, span);
  const sites: NumberSite[] = [];
  let next = 0;
  let floor = span[0];
  let at = span[0];
  while (at < span[1]) {
    const place = closed[next];
    if (place && at >= place[0]) {
      at = Math.max(at, place[1]);
      floor = at;
      next++;
      continue;
    }
    const quantity = canStart(reading, at)
      ? quantityAt(reading, at, place ? Math.min(place[0], span[1]) : span[1])
      : null;
    if (quantity && !isName(reading, quantity) && !isQuoted(reading, quantity))
      sites.push(siteOf(reading, quantity, cuts, span[1], floor));
    at = quantity ? Math.max(quantity.end, at + 1) : at + 1;
  }
  return sites;
}

function closedPlaces(reading: string, span: Span, times: readonly TimeExpression[]): Span[] {
  const places: Span[] = times.map(({ start, end }) => [start, end]);
  for (const title of findBookTitles(reading, span)) if (title.inner) places.push(title.span);
  for (const number of findDocumentNumbers(reading, span)) places.push(number.span);
  return places.sort((a, b) => a[0] - b[0]);
}

function canStart(reading: string, at: number): boolean {
  const character = reading[at] ?? "";
  if (isDigitAt(reading, at)) return !isDigitAt(reading, at - 1);
  if (character === "翻" || character === "半") return true;
  if (character === "过") return reading[at + 1] === "半";
  return isChineseNumeralCharacter(character) && !isChineseNumeralCharacter(reading[at - 1]);
}

/** A number that begins inside another run of digits or behind a letter, a dot or 第 is not read. */
function quantityAt(reading: string, at: number, limit: number): Quantity | null {
  const quantity = readDoubling(reading, at) ?? readQuantity(reading, at, limit);
  if (!quantity || quantity.end > limit) return null;
  if (quantity.script === "magnitude") return isMagnitude(reading, quantity) ? quantity : null;
  return reading.startsWith("一批", quantity.end) || isVague(quantity) ? null : quantity;
}

/** 一批, 数批: some, not one lot. */
function isVague({ script, unit, low }: Quantity): boolean {
  return script === "chinese" && unit === "批" && low === "1";
}

/** 百, 千, 万, 亿 alone are numbers only with a unit that is counted; 百姓, 万物 and 千家万户 are words. */
function isMagnitude(reading: string, quantity: Quantity): boolean {
  if (quantity.unit === "亿级") return true;
  if (!COUNTED.has(quantity.kind) || isPer(reading, quantity)) return false;
  return !isOneOf(reading, quantity.start - 1, "数几成每单") && !isOneOf(reading, quantity.end, "万一争花业");
}

const COUNTED: ReadonlySet<UnitKind | null> = new Set<UnitKind | null>([
  "counter",
  "people",
  "money",
  "area",
  "points",
]);

/** 万元产值, 万人口: what something is counted per. */
function isPer(reading: string, { kind, end }: Quantity): boolean {
  return (kind === "money" || kind === "people") && PER_WORDS.startingAt(reading, end) !== null;
}

/** 5G, 第3个, 每10万人, 1+N, MCU2: digits that are part of a name or of a measure. */
function isName(reading: string, quantity: Quantity): boolean {
  const { start, end } = quantity;
  if (isOneOf(reading, start - 1, isSomeBefore(quantity) ? "第+#每数几" : "第+#每")) return true;
  if (isNumbered(reading, quantity)) return true;
  if (isOneOf(reading, start - 1, "-.") && isLatinOrDigit(reading.charAt(start - 2))) return true;
  if (isGeneration(quantity, reading.charAt(end)) || isCongress(quantity)) return true;
  if (isSummand(reading, quantity)) return true;
  return !isCounted(quantity) && isJoinedToLetters(reading, quantity);
}

const LONGEST_SUMMAND = 12;

/** “1个智算中心+3个训练基地+N个场景”: a system's name, told as a sum. */
function isSummand(reading: string, { low, end }: Quantity): boolean {
  if (low.length > 2) return false;
  let at = end;
  while (at < end + LONGEST_SUMMAND && isHan(reading.charAt(at))) at++;
  return reading[at] === "+" && at > end;
}

/** 附件3, 表2, 专栏4; 零部件12项 is counted. */
function isNumbered(reading: string, { start, low, unit }: Quantity): boolean {
  if (low.length > 2) return false;
  return reading.startsWith("附件", start - 2) || (unit === "" && isOneOf(reading, start - 1, "表图件栏"));
}

/** 数百家, 几十项 are vague; 用户数过半 is not. */
function isSomeBefore({ script, kind }: Quantity): boolean {
  return script !== "arabic" && kind !== "percent";
}

function isJoinedToLetters(reading: string, { start, end, unit }: Quantity): boolean {
  if (isLatin(reading.charAt(start - 1)) || reading[end] === "+") return true;
  return unit === "" && (isLatin(reading.charAt(end)) || isClock(reading, start, end));
}

/** 20:30, 1:1000: neither side is an amount. */
function isClock(reading: string, start: number, end: number): boolean {
  if (reading[end] === ":") return isDigitAt(reading, end + 1);
  return reading[start - 1] === ":" && isDigitAt(reading, start - 2);
}

const PER_WORDS = lexicon("产值 地区 国内 GDP 生产总值 增加值 工业 口 拥有 以上人口");

const LONGEST_NAME = 14;

/** “百人计划”, “三驾马车”: a number in a short quotation is part of a name. */
function isQuoted(reading: string, { start, end }: Quantity): boolean {
  for (let at = start - 1; at >= Math.max(0, start - LONGEST_NAME); at--) {
    const character = reading[at];
    if (character === "“" || character === '"') return closesWithin(reading, end, LONGEST_NAME - (start - at));
    if (character === "”" || character === "。" || character === "，") return false;
  }
  return false;
}

function closesWithin(reading: string, from: number, length: number): boolean {
  for (let at = from; at < from + length; at++) if (reading[at] === "”" || reading[at] === '"') return true;
  return false;
}

function isCounted({ kind }: Quantity): boolean {
  return kind === "counter" || kind === "people" || kind === "money" || kind === "percent";
}

/** 5G, 4K, 8K: a generation, not an amount. */
function isGeneration({ unit, low }: Quantity, behind: string): boolean {
  return (
    (unit === "G" || unit === "K" || unit === "D" || unit === "E" || unit === "A") && low.length <= 2 && behind !== "B"
  );
}

/** 二十大, 十九大: a congress, not so many things. */
function isCongress({ script, unit, low }: Quantity): boolean {
  return script === "chinese" && unit === "大" && low.length === 2 && low > "15";
}

function isLatin(character: string): boolean {
  const code = character.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

function isLatinOrDigit(character: string): boolean {
  return isLatin(character) || (character >= "0" && character <= "9");
}

function siteOf(reading: string, quantity: Quantity, cuts: Cuts, limit: number, floor: number): NumberSite {
  const clause = reached(quantity, pieceAround(cuts.clauses, quantity.start, limit));
  const sentence = reached(quantity, pieceAround(cuts.sentences, quantity.start, limit));
  const item = reached(quantity, pieceAround(cuts.items, quantity.start, limit));
  const qualified = readQualifiers(reading, quantity, Math.max(item[0], floor), clause[1]);
  return { ...qualified, quantity, item, clause, sentence };
}

function reached({ start, end }: Quantity, [from, to]: Span): Span {
  return [Math.max(from, start - REACH), Math.min(Math.max(to, end), end + REACH)];
}
