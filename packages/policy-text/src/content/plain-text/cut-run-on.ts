import type { Span } from "../../span.ts";
import { ordinalOf } from "../../structure/heading-label.ts";

/** A heading's number inside a line, and where it ranks among the styles of the line. */
interface Candidate {
  readonly at: number;
  /** Behind the label. */
  readonly end: number;
  readonly rank: number;
  readonly ordinal: number;
}

const CHINESE = "[一二三四五六七八九十]{1,3}";
/** By rank: 第一章, 第一节, 第一条, 一、, （一）, 任务一：, 1. */
const LABEL = new RegExp(
  `(第${CHINESE}[章篇])|(第${CHINESE}节)|(第${CHINESE}条(?= ))|(${CHINESE}、)|(（${CHINESE}）)|((?:重点)?(?:任务|行动|工程|专项)${CHINESE}[：、])|(?<![\\d.A-Za-z〔])(\\d{1,2}[.、](?= ?[\\u4e00-\\u9fff“]))`,
  "g",
);
const RANKS = 7;
/** Only here the numeral may be the end of a word: 统一、 */
const CHINESE_RANK = 3;
/** From this rank on labels number the items of a sentence as well as headings. */
const ITEM_RANK = 6;
const SHORTEST = 300;
const FEWEST = 3;
const LONGEST_HEADING = 36;

/** The paragraphs of a line in which the breaks between headings were lost; the line itself where it holds no two headings. */
export function cutRunOn(reading: string, span: Span): Span[] {
  if (span[1] - span[0] < SHORTEST) return [span];
  const headings = headingsIn(reading, span);
  if (headings === null) return [span];
  const starts = headings.map(({ at }) => at);
  const cuts = [
    ...starts,
    ...titleCut(reading, span, starts[0] ?? span[1]),
    ...blankCuts(reading, span, starts),
    ...ownerCuts(reading, span),
  ];
  const from = [span[0], ...new Set(cuts.filter((at) => at > span[0]).sort((a, b) => a - b))];
  return from
    .map((start, index): Span => trimmed(reading, [start, from[index + 1] ?? span[1]]))
    .filter(([start, end]) => end > start);
}

function headingsIn(reading: string, [start, end]: Span): Candidate[] | null {
  const found: Candidate[] = [];
  const last = Array.from({ length: RANKS }, () => 0);
  for (const match of reading.slice(start, end).matchAll(LABEL)) {
    const rank = match.slice(1).findIndex((group) => group !== undefined);
    const at = start + match.index;
    const candidate = { at, end: at + match[0].length, rank, ordinal: ordinalOf(match[0].replace(NO_NUMERAL, "")) };
    const follows = candidate.ordinal === 1 || candidate.ordinal === (last[rank] ?? 0) + 1;
    if (!follows || !canOpen(reading, start, candidate, found.at(-1))) continue;
    found.push(candidate);
    last[rank] = candidate.ordinal;
  }
  const isRunOn = found.length >= FEWEST && found.some(({ rank, ordinal }) => rank < ITEM_RANK && ordinal === 2);
  return isRunOn ? found : null;
}

const NO_NUMERAL = /[^\d一二三四五六七八九十百零]/g;
const CLOSES = "。！？）”》〕】]";
/** 统一、第一、之一、: the numeral belongs to the word before it. */
const INSIDE_WORD = /[统第之唯专单合同划归任逐万不初周星期]/;
/** A line of owners ends without a mark. */
const OWNERS = /(?:单位|部门|主体|责任|牵头|配合)：[^。；：]{2,120}$/;
const LONGEST_OWNERS = 130;

/** Whether a number may open a heading here: a sentence, a heading, a line or a list of owners ends before it. */
function canOpen(reading: string, start: number, one: Candidate, above: Candidate | undefined): boolean {
  const behind = trimmed(reading, [start, one.at])[1];
  const before = behind > start ? (reading[behind - 1] ?? "") : "。";
  if (CLOSES.includes(before)) return true;
  if ("，；：、".includes(before) || (one.rank === CHINESE_RANK && INSIDE_WORD.test(before))) return false;
  const isApart = behind < one.at || OWNERS.test(reading.slice(Math.max(start, behind - LONGEST_OWNERS), behind));
  return isApart || opensBelow(reading, [start, behind], one, above);
}

/** Right behind the words of the heading above, or of the title. */
function opensBelow(reading: string, span: Span, one: Candidate, above: Candidate | undefined): boolean {
  if (!above) return opensBody(reading, span, one);
  return above.rank < one.rank && isHeadingLine(reading, [above.end, span[1]]);
}

/** The first heading may stand right behind the document's title. */
function opensBody(reading: string, [start, end]: Span, { rank, ordinal }: Candidate): boolean {
  if (rank >= ITEM_RANK || ordinal !== 1) return false;
  return end - start <= HEAD && KIND.test(reading.slice(Math.max(start, end - 12), end));
}

/** Between a number and the next of a lower style stands nothing but a heading. */
function isHeadingLine(reading: string, [start, end]: Span): boolean {
  return end - start <= LONGEST_HEADING && !/[，。；：]/.test(reading.slice(start, end));
}

const KIND = /(?:计划|方案|意见|要点|措施|规划|通知|办法|纲要|清单)$/;
const TITLE =
  /^[^。；]{4,70}?(?:计划|方案|意见|要点|措施|规划|办法|纲要)(?: ?（[^（）]{2,20}）)? ?(?=为|根据|按照|.{0,6}年是|近年来|各[区县市镇]|一、|第一章|（一）)/;
const HEAD = 240;

/** Where the body begins behind a title at the very start of the document. */
function titleCut(reading: string, [start, end]: Span, first: number): number[] {
  if (reading.slice(0, start).trim() !== "") return [];
  const title = TITLE.exec(reading.slice(start, Math.min(end, start + HEAD, first + 3)));
  return title ? [start + title[0].length] : [];
}

/** A line of owners stands below the sentence that it follows. */
function ownerCuts(reading: string, [start, end]: Span): number[] {
  return [...reading.slice(start, end).matchAll(OWNERS_LINE)].map(({ index }) => start + index);
}

const OWNERS_LINE = /(?<=[。！])(?=(?:牵头|责任|主办|配合)(?:单位|部门)：)/g;

/** A single blank stands where a line break was: behind a sentence, behind a heading, and everywhere above the first heading. */
function blankCuts(reading: string, span: Span, starts: readonly number[]): number[] {
  const cuts: number[] = [];
  let opened = 0;
  for (const at of singleBlanks(reading, span)) {
    while ((starts[opened] ?? Infinity) <= at) opened++;
    const heading = starts[opened - 1];
    const isBreak = heading === undefined ? isInHead(reading, span[0], at) : isBehindHeading(reading, heading, at);
    if (isBreak || isBetweenLines(reading, at)) cuts.push(at + 1);
  }
  return cuts;
}

function singleBlanks(reading: string, [start, end]: Span): number[] {
  return [...reading.slice(start, end).matchAll(/(?<! ) (?! )/g)].map(({ index }) => start + index);
}

function isBehindHeading(reading: string, heading: number, at: number): boolean {
  return at - heading > 3 && isHeadingLine(reading, [heading, at]);
}

function isBetweenLines(reading: string, at: number): boolean {
  return CLOSES.includes(reading[at - 1] ?? "-") || BEHIND.test(reading.slice(at + 1, at + 40));
}

/** What stands on a line of its own wherever it comes: a signature, the words of a page. */
const BEHIND =
  /^(?:[\u4e00-\u9fff]{4,24} ?\d{4}年\d{1,2}月\d{1,2}日|扫一扫|主办单位：|版权所有|网站标识码|打印|相关(?:链接|文件|附件))/;

/** Above the first heading every blank was a line break, but for those inside a title or beside a number. */
function isInHead(reading: string, start: number, at: number): boolean {
  if (at - start > 2 * HEAD || /[\w%]/.test(reading[at - 1] ?? "")) return false;
  const words = reading.slice(start, at);
  return words.lastIndexOf("《") <= words.lastIndexOf("》");
}

function trimmed(reading: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from < to && reading[from] === " ") from++;
  while (to > from && reading[to - 1] === " ") to--;
  return [from, to];
}
