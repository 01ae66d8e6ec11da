import type { Change } from "../extraction.ts";
import { endOfDivisionBracket } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import type { NumberSite } from "./number-sites.ts";
import { AIM_WORDS, FILLERS, PROMISES } from "./promise-words.ts";
import { firstIn } from "./site-words.ts";

const RISING = lexicon("提高 提升 增长 增加 上升 扩大 翻");
const ADDING = lexicon("新增 净增 新建 新引进 新培育 新认定 新签约");
const FALLING = lexicon("下降 降低 减少 压减 缩短 压缩 精简 节约 压降 削减 缩减 降");
const GROWTH_NAMES = lexicon("增速 增长率 增幅 增长");

/** Level, difference or growth, from the verb before the number. */
export function changeOf(reading: string, site: NumberSite): Change {
  if (isGrowth(reading, site)) return "growth";
  const { clause, start } = site;
  if (!site.isEndState && lastIn(reading, FALLING, clause[0], start)) return "decrease";
  if (!site.isEndState && lastIn(reading, RISING, clause[0], start)) return isRelative(site) ? "growth" : "increase";
  return !isShare(site) && firstIn(reading, ADDING, clause[0], start) !== null ? "increase" : "level";
}

/** 新增车辆中占比达到100%, 新建数据中心PUE低于1.2: what is new has the share; nothing is added to it. */
function isShare(site: NumberSite): boolean {
  return site.isEndState && (isRelative(site) || site.quantity.unit === "");
}

function isRelative({ quantity }: NumberSite): boolean {
  return quantity.kind === "percent" || quantity.kind === "times";
}

/** 翻番, 年均增速达20%. */
function isGrowth(reading: string, { clause, start, quantity }: NumberSite): boolean {
  if (reading[quantity.start] === "翻") return true;
  return quantity.kind !== "points" && GROWTH_NAMES.endingAt(reading, start, clause[0]) !== null;
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
    const per = PER.startingAt(reading, at);
    if (per !== null) return text.slice(at, at + per.length);
    const end = endOfScope(reading, at + 1, Math.min(quantity.start, at + 14));
    if (end !== null && end > at + 1) return text.slice(at, end);
  }
  return null;
}

function endOfScope(reading: string, from: number, limit: number): number | null {
  for (let at = from; at < limit; at++) {
    const behind = endOfDivisionBracket(reading, at);
    if (behind !== null) at = behind;
    if (PROMISES.startingAt(reading, at) !== null || SCOPE_ENDS.startingAt(reading, at) !== null) return at;
  }
  return null;
}

const PER = lexicon(
  "每万人口 每万人 每千人口 每千人 每百人 每百户 每十万人 每千名老年人 每万户 每平方公里 每万名就业人员 每亩",
);
const SCOPE_ENDS = lexicon("至少 不少于 不低于 拥有 都 均 力争 要 分别 不超过 ， 、 原则上");

/** 力争: said in the number's clause, or at the beginning of its sentence for all of it. */
export function isAimed(reading: string, { clause, sentence, quantity }: NumberSite): boolean {
  if (firstIn(reading, AIM_WORDS, clause[0], quantity.start) !== null) return true;
  return AIM_WORDS.startingAt(reading, sentence[0]) !== null;
}
