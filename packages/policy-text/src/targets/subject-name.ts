import type { Span } from "../span.ts";
import { endsClause, isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { isDigitAt } from "../words/numeral.ts";
import { readYear } from "../words/written-date.ts";
import {
  ATTRIBUTES,
  BUILDING,
  CAUSING,
  CLOSINGS,
  COMPARED,
  DEEDS,
  GIVEN,
  LEVELS,
  MEASURES,
  MOVING,
  NO_NOUN,
  NOUN_ENDS,
  OPENINGS,
  WORKS,
} from "./name-words.ts";
import type { NumberSite } from "./number-sites.ts";
import { VERBS_BEFORE } from "./promise-words.ts";
import { firstIn, governorOf } from "./site-words.ts";

const LONGEST_NAME = 40;

/** The measured subject in the text's own words: behind the number, before it, or in the clause above. */
export function nameOf(reading: string, site: NumberSite, floor: number): Span | null {
  return nounBeside(reading, site, floor) ?? nounAbove(reading, site);
}

/** The subject in the number's own item. */
export function nounBeside(reading: string, site: NumberSite, floor: number): Span | null {
  const isBehindNoun = isCounted(site) && !site.isEndState && governorOf(reading, site) === "noun";
  if (isBehindNoun && reading[site.start - 1] !== "等")
    return nounBefore(reading, site, floor) ?? nounBehind(reading, site);
  return nounBehind(reading, site) ?? nounBefore(reading, site, floor);
}

/** 发现率、处置率分别达到85%和98%: the subject with the number's own place in the list. */
export function distributedName(reading: string, site: NumberSite, place: number): Span | null {
  const parts: Span[] = [];
  let end = site.start;
  for (let at = site.start - 1; at >= site.clause[0] - 1; at--) {
    const isEdge = at < site.clause[0];
    if (!isEdge && !joinsNames(reading, at)) continue;
    const part = subjectBefore(reading, at + 1, end);
    if (part && !readYear(reading, part[0])) parts.unshift(part);
    end = at;
  }
  return parts.length > 1 ? (parts[place] ?? null) : null;
}

/** 、和与及 between two names; not the 及 of 普及率. */
function joinsNames(reading: string, at: number): boolean {
  return isOneOf(reading, at, "、和与") || (reading[at] === "及" && !isOneOf(reading, at - 1, "普涉以顾波"));
}

/** The subject between two places: opening verbs and closing fillers left out; null when nothing remains. */
export function subjectBefore(reading: string, from: number, limit: number): Span | null {
  const to = startOfChange(reading, from, limit);
  const start = skipAttribute(reading, skipOpenings(reading, from, to), to);
  const end = dropClosings(reading, start, to);
  return end - start > 1 && !isVerbAlone(reading, start, end) ? [start, end] : null;
}

function skipOpenings(reading: string, from: number, to: number): number {
  let start = from;
  for (;;) {
    while (start < to && (isOneOf(reading, start, " ，：:—-、；（）。”") || opensUnclosed(reading, start, to))) start++;
    const word = OPENINGS.startingAt(reading, start);
    if (word === null || start + word.length >= to || makesNoun(reading, start + word.length, to)) return start;
    if (word === "在" && isOneOf(reading, start + 1, "线校岸库建用职册途孵营架")) return start;
    start += word.length;
  }
}

/** 研发投入, 接入率, 注册用户数: what follows the verb makes a noun of it. */
function makesNoun(reading: string, at: number, to: number): boolean {
  const word = MEASURES.startingAt(reading, at);
  if (word === null) return isRateOf(reading, at, to);
  return word.length > 1 || dropClosings(reading, at + 1, to) === at + 1;
}

/** 签约覆盖率, 接入及时率: the deed and its rate are one noun. */
function isRateOf(reading: string, at: number, to: number): boolean {
  const end = dropClosings(reading, at, to);
  return DEEDS.endingAt(reading, at) !== null && end - at <= 3 && isOneOf(reading, end - 1, "率度数额量");
}

/** “ of a quotation that does not end before the number. */
function opensUnclosed(reading: string, at: number, to: number): boolean {
  return reading[at] === "“" && !reading.slice(at, to).includes("”");
}

/** 眼底筛查等设备: what the examples are examples of. */
function behindList(reading: string, start: number, to: number): number {
  for (let at = to - 3; at > start + 1; at--) {
    if (reading[at] === "等" && !isOneOf(reading, at + 1, "级次候") && reading[at - 1] !== "中") return at + 1;
  }
  return start;
}

/** 具有全国影响力的大模型: the clause that tells which is left out. */
function skipAttribute(reading: string, start: number, to: number): number {
  const listed = behindList(reading, start, to);
  if (listed > start) return listed;
  for (let at = to - 1; at > start + 3; at--) if (GIVEN.endingAt(reading, at, start) !== null) return at;
  if (ATTRIBUTES.startingAt(reading, start) === null) return start;
  for (let behind = to - 2; behind > start; behind--) if (reading[behind - 1] === "的") return behind;
  return start;
}

function isVerbAlone(reading: string, start: number, end: number): boolean {
  const words = reading.slice(start, end);
  return OPENINGS.has(words) || MOVING.has(words) || CLOSINGS.has(words);
}

function dropClosings(reading: string, start: number, to: number): number {
  let end = to;
  for (;;) {
    while (end > start && isOneOf(reading, end - 1, " ，、")) end--;
    const word = longer(CLOSINGS.endingAt(reading, end, start), MOVING.endingAt(reading, end, start));
    if (word === null) return end;
    end -= word.length;
  }
}

function longer(a: string | null, b: string | null): string | null {
  return (a?.length ?? 0) >= (b?.length ?? 0) ? a : b;
}

/** 时限由200日压缩至60日: the subject ends where the change begins. */
function startOfChange(reading: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (at > from && (comparesLevel(reading, at, to) || startsBase(reading, at, from))) return at;
    const isDated = at + 1 < to && isDigitAt(reading, at + 1);
    if (isDated ? isOneOf(reading, at, "由从比较在") : at + 1 === to && isOneOf(reading, at, "由从")) return at;
  }
  return to;
}

/** 由目前, 达到每; 安装率分别达到城区60%、农村40%: each place behind the verb with its own number (not 2026年、2027年分别). */
function startsBase(reading: string, at: number, from: number): boolean {
  if (BASES.startingAt(reading, at) !== null) return true;
  return at > from + 1 && reading[at - 1] !== "年" && SHARED_OUT.startingAt(reading, at) !== null;
}

const SHARED_OUT = lexicon("分别达到 分别不低于 分别提高到 分别提升到 分别超过 分别不少于");

const BASES = lexicon(
  "提升到每 达到每 提高到每 增至每 提升至每 由目前 从目前 由现有 从现有 由现在 从现在 由当前 从当前 由上年 由不足 从不足 由原来 从原来",
);

/** 高于全省平均水平, 达到全国平均水平的. */
function comparesLevel(reading: string, at: number, to: number): boolean {
  const word = COMPARED.startingAt(reading, at);
  return word !== null && at + word.length < to && firstIn(reading, LEVELS, at + word.length, to) !== null;
}

/** 建设10个示范园区: what is counted follows. A level (达到150亿元) says its subject before. */
function nounBehind(reading: string, site: NumberSite): Span | null {
  if (saysSubjectBefore(reading, site)) return null;
  let from = site.end;
  while (isOneOf(reading, from, " 的")) from++;
  if (reading[from] === "/") return null;
  if (NO_NOUN.startingAt(reading, from) !== null || MOVING.startingAt(reading, from) !== null) return null;
  const opening = behindQualities(reading, from, site);
  const end = endOfNoun(reading, opening, opening > from ? site.clause[1] : site.item[1]);
  const start = skipAttribute(reading, opening, end);
  const length = end - start;
  return length > 1 && length <= LONGEST_NAME ? [start, end] : null;
}

/** 示范性强、带动性广的应用场景: where the thing itself begins behind a list of its qualities. */
function behindQualities(reading: string, from: number, { item, clause }: NumberSite): number {
  if (reading[item[1]] !== "、" || !QUALITIES.has(reading[item[1] - 1] ?? "")) return from;
  const limit = Math.min(clause[1], from + LONGEST_NAME);
  for (let at = item[1]; at < limit && !isDigitAt(reading, at); at++) if (reading[at] === "的") return at + 1;
  return from;
}

const QUALITIES: ReadonlySet<string> = new Set("强高广好优大新快多深全");

/** A level or a share, unless its things follow: 80%的社区. */
function saysSubjectBefore(reading: string, site: NumberSite): boolean {
  if (isRate(site)) return reading[site.end] !== "的";
  return site.isEndState && !isCounted(site);
}

function endOfNoun(reading: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    if (isOneOf(reading, at, "（），。；、") || joinsNumber(reading, at)) return at;
    if (at - start > 1 && (reading[at] === "“" || NOUN_ENDS.startingAt(reading, at) !== null)) return at;
  }
  return limit;
}

/** 10个通用机场和200个起降场: another number's noun begins. */
function joinsNumber(reading: string, at: number): boolean {
  return isOneOf(reading, at, "和及与并") && isDigitAt(reading, at + 1);
}

function isRate({ quantity }: NumberSite): boolean {
  return quantity.kind === "percent" || quantity.kind === "points" || quantity.kind === "times";
}

function isCounted({ quantity }: NumberSite): boolean {
  return quantity.kind === "counter" || quantity.kind === "people";
}

function nounBefore(reading: string, site: NumberSite, floor: number): Span | null {
  const from = Math.max(site.item[0], floor, site.start - LONGEST_NAME);
  const isDone = CAUSING.startingAt(reading, from) !== null || (isCounted(site) && !site.isEndState);
  const found = isDone ? objectOf(reading, from, site.start) : subjectBefore(reading, from, site.start);
  if (!found || !isScope(reading, found)) return found;
  const object = objectOf(reading, from, site.start);
  return object && !isScope(reading, object) ? object : null;
}

/** 每个县区, 各区: whom the number is counted for. */
function isScope(reading: string, [start, end]: Span): boolean {
  if (!isOneOf(reading, start, "每各")) return false;
  if (reading[start] === "每" && isOneOf(reading, start + 1, "个家县区镇乡村所校处座条")) return true;
  return end - start <= 6 || VERBS_BEFORE.endingAt(reading, end, start) !== null;
}

function hasDigit(reading: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isDigitAt(reading, at)) return true;
  return false;
}

/** 建设智慧校园，2024年建成10所: the clause above names what is counted. */
function nounAbove(reading: string, { clause, sentence }: NumberSite): Span | null {
  let end = clause[0] - 1;
  for (let step = 0; step < 4 && end > sentence[0]; step++) {
    let from = end;
    while (from > sentence[0] && !endsClause(reading, from - 1)) from--;
    if (hasDigit(reading, from, end)) return null;
    const name = objectOf(reading, from, end);
    if (name) return name;
    end = from - 1;
  }
  return null;
}

/** 建设现代产业学院: long enough, and no word that makes one noun with the verb. */
function makesObject(reading: string, at: number, end: number): boolean {
  return !isOneOf(reading, at, "的") && WORKS.startingAt(reading, at) === null && end - at > 1;
}

/** 分行业打造标杆工厂: what the clause's verb is about. */
function objectOf(reading: string, from: number, end: number): Span | null {
  for (let at = end - 2; at > from; at--) {
    const verb = BUILDING.endingAt(reading, at, from);
    if (verb !== null && makesObject(reading, at, end))
      return subjectBefore(reading, at, end) ?? subjectBefore(reading, from, at);
  }
  return subjectBefore(reading, from, end);
}
