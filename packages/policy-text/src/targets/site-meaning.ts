import type { Change } from "../extraction.ts";
import type { Span } from "../span.ts";
import { lexicon } from "../words/lexicon.ts";
import type { NumberSite } from "./number-sites.ts";
import { AIM_WORDS, FILLERS, PROMISES } from "./promise-words.ts";
import { firstIn } from "./site-words.ts";

const RISING = lexicon("提高 提升 增长 增加 上升 扩大 翻");
const ADDING = lexicon("新增 净增 新建 新引进 新培育 新认定 新签约");
const FALLING = lexicon("下降 降低 减少 压减 缩短 压缩 精简 节约 压降 降");
const GROWTH_NAMES = lexicon("增速 增长率 增幅 增长");

/** Level, difference or growth, from the verb before the number. */
export function changeOf(reading: string, site: NumberSite): Change {
  const { clause, start, quantity } = site;
  if (quantity.kind === "times" && reading[quantity.start] === "翻") return "growth";
  if (GROWTH_NAMES.endingAt(reading, start, clause[0]) !== null && quantity.kind !== "points") return "growth";
  if (site.isEndState) return firstIn(reading, ADDING, clause[0], start) === null ? "level" : "increase";
  const isRelative = quantity.kind === "percent" || quantity.kind === "times";
  if (lastIn(reading, FALLING, clause[0], start)) return "decrease";
  if (lastIn(reading, RISING, clause[0], start)) return isRelative ? "growth" : "increase";
  return firstIn(reading, ADDING, clause[0], start) === null ? "level" : "increase";
}

/** Whether the word stands close before the number: 提高20%, 提高约20%. */
function lastIn(reading: string, words: ReturnType<typeof lexicon>, floor: number, end: number): boolean {
  let at = end;
  for (let step = 0; step < 3; step++) {
    if (words.endingAt(reading, at, floor) !== null) return true;
    const filler = FILLERS.endingAt(reading, at, floor);
    if (filler === null) return false;
    at -= filler.length;
  }
  return false;
}

/** 每个领域, 各区: what the number is counted per, or for whom. */
export function scopeOf(reading: string, text: string, { clause, quantity }: NumberSite): string | null {
  for (let at = clause[0]; at < quantity.start; at++) {
    const character = reading[at];
    if (character !== "每" && character !== "各") continue;
    if (character === "每" && "年月日次季周".includes(reading[at + 1] ?? "")) continue;
    const end = endOfScope(reading, at + 1, Math.min(quantity.start, at + 14));
    if (end !== null && end > at + 1) return text.slice(at, end);
  }
  return null;
}

function endOfScope(reading: string, from: number, limit: number): number | null {
  for (let at = from; at < limit; at++) {
    if (PROMISES.startingAt(reading, at) !== null || SCOPE_ENDS.startingAt(reading, at) !== null) return at;
  }
  return null;
}

const SCOPE_ENDS = lexicon("至少 不少于 不低于 拥有 都 均 力争 要 分别 不超过 ， 、 原则上");

/** 力争: the sentence aims before the number is said. */
export function isAimed(reading: string, { sentence, quantity }: NumberSite): boolean {
  return firstIn(reading, AIM_WORDS, sentence[0], quantity.start) !== null;
}

const LEADING_WORDS = lexicon(
  "其中 以及 并 和 及 使 全 推动 促进 带动 使得 让 将 对 为 在 全市 全区 全省 我市 我区 本市 本区 到 力争 实现 了 : ：",
);

/** The measured subject in the text's own words: behind the number, else before it. */
export function nameOf(reading: string, site: NumberSite, dateEnd: number): Span | null {
  return nounBehind(reading, site) ?? nounBefore(reading, site, dateEnd);
}

function nounBehind(reading: string, site: NumberSite): Span | null {
  if (site.isEndState && site.quantity.kind !== "counter" && site.quantity.kind !== "people") return null;
  let start = site.end;
  while (reading[start] === " " || reading[start] === "的") start++;
  let end = start;
  while (end < site.item[1] && !"（，。；、".includes(reading[end] ?? "")) end++;
  return end > start && end - start <= 40 ? [start, end] : null;
}

function nounBefore(reading: string, site: NumberSite, dateEnd: number): Span | null {
  const floor = Math.max(site.item[0], dateEnd);
  let end = site.start;
  for (;;) {
    while (end > floor && " ，".includes(reading[end - 1] ?? "")) end--;
    const filler = FILLERS.endingAt(reading, end, floor);
    const promise = filler === null ? MOVING.endingAt(reading, end, floor) : filler;
    if (promise === null) break;
    end -= promise.length;
  }
  const start = skipLeading(reading, floor, end, !site.isEndState);
  return end > start ? [start, end] : null;
}

const MOVING = lexicon("提高 提升 增长 增加 下降 降低 减少 压减 缩短 压缩 达到 达 超过 突破 完成 实现");

/** 培育领军企业5家 names 领军企业; 研发投入强度达到4% keeps its first word. */
function skipLeading(reading: string, from: number, end: number, skipsVerbs: boolean): number {
  let start = from;
  for (;;) {
    while (start < end && " ，“：—-".includes(reading[start] ?? "")) start++;
    const word = LEADING_WORDS.startingAt(reading, start) ?? (skipsVerbs ? PROMISES.startingAt(reading, start) : null);
    if (word === null || start + word.length >= end) return start;
    start += word.length;
  }
}
