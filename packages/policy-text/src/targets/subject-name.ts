import type { Span } from "../span.ts";
import { endsClause, isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import { isDigitAt } from "../words/numeral.ts";
import type { NumberSite } from "./number-sites.ts";
import { FILLERS } from "./promise-words.ts";

/** Verbs and joining words that stand before a subject and are no part of it. */
const OPENINGS = lexicon(
  "一是 二是 三是 四是 五是 六是 其中 以及 并 和 及 与 使 推动 促进 带动 使得 让 将 对 为 在 全市 全区 全省 全县 我市 我区 我省 本市 本区 力争 争取 实现 了 建设 建成 新建 打造 培育 培养 引进 引育 引入 形成 完成 突破 攻克 研发 研制 开展 组织 " +
    "举办 新增 集聚 聚集 汇聚 孵化 创建 认定 遴选 选取 累计 分别 再上线 确保全年 确保 全年 建立 设立 搭建 构建 制定 发布 推出 布局 部署 撬动 拉动 开放 累计引育 累计培训 至少 各 均 力争培育 推进 实施 改造 安装 配备 投放 支持 吸引 招引 更新 完善",
);
const MOVING = lexicon(
  "提高 提升 增长 增加 下降 降低 减少 压减 缩短 压缩 削减 达到 达 超过 突破 完成 实现 建成 新增 建 累计",
);
/** What stands behind a number and is not counted by it: 1800亿元增长到. */
const NO_NOUN = lexicon("和 与 及 并 精简 提高 提升 增长 增加 下降 降低 减少 压减 缩短 压缩 增至 降至");
const LONGEST_NAME = 40;

/** The measured subject in the text's own words: behind the number, before it, or in the clause above. */
export function nameOf(reading: string, site: NumberSite, floor: number): Span | null {
  return nounBeside(reading, site, floor) ?? nounAbove(reading, site);
}

/** The subject in the number's own item. */
export function nounBeside(reading: string, site: NumberSite, floor: number): Span | null {
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
    if (part) parts.unshift(part);
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
  const start = skipOpenings(reading, from, to);
  const end = dropClosings(reading, start, to);
  return end - start > 1 ? [start, end] : null;
}

function skipOpenings(reading: string, from: number, to: number): number {
  let start = from;
  for (;;) {
    while (start < to && isOneOf(reading, start, " ，“：:—-、；（）")) start++;
    const word = OPENINGS.startingAt(reading, start);
    if (word === null || start + word.length >= to) return start;
    start += word.length;
  }
}

function dropClosings(reading: string, start: number, to: number): number {
  let end = to;
  for (;;) {
    while (end > start && isOneOf(reading, end - 1, " ，、")) end--;
    const word = FILLERS.endingAt(reading, end, start) ?? MOVING.endingAt(reading, end, start);
    if (word === null) return end;
    end -= word.length;
  }
}

/** 时限由200日压缩至60日: the subject ends where the change begins. */
function startOfChange(reading: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const isDated = at + 1 < to && isDigitAt(reading, at + 1);
    if (isDated ? isOneOf(reading, at, "由从比较") : at + 1 === to && isOneOf(reading, at, "由从")) return at;
  }
  return to;
}

/** 建设10个示范园区: what is counted follows. A level (达到150亿元) says its subject before. */
function nounBehind(reading: string, site: NumberSite): Span | null {
  if (isRate(site) || (site.isEndState && !isCounted(site))) return null;
  let start = site.end;
  while (isOneOf(reading, start, " 的")) start++;
  if (NO_NOUN.startingAt(reading, start) !== null) return null;
  let end = start;
  while (end < site.item[1] && !isOneOf(reading, end, "（），。；、")) end++;
  const length = end - start;
  return length > 1 && length <= LONGEST_NAME ? [start, end] : null;
}

function isRate({ quantity }: NumberSite): boolean {
  return quantity.kind === "percent" || quantity.kind === "points" || quantity.kind === "times";
}

function isCounted({ quantity }: NumberSite): boolean {
  return quantity.kind === "counter" || quantity.kind === "people";
}

function nounBefore(reading: string, site: NumberSite, floor: number): Span | null {
  return subjectBefore(reading, Math.max(site.item[0], floor, site.start - LONGEST_NAME), site.start);
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
    const name = hasDigit(reading, from, end) ? null : subjectBefore(reading, from, end);
    if (name) return name;
    end = from - 1;
  }
  return null;
}
