import { isOneOf } from "../words/clauses.ts";
import { lexicon } from "../words/lexicon.ts";
import type { NumberSite } from "./number-sites.ts";
import { PAST_WORDS } from "./promise-words.ts";
import { firstIn, isMoved } from "./site-words.ts";
import { verdict } from "./verdict.ts";
import type { Rule, SiteContext } from "./verdict.ts";

const DEFINING = lexicon("指的是 是指 分别是 分别为 即 包括 如下");

/** The reason of a number that a change starts from. */
export const STARTING_POINT = "where a change begins";

/** What was, what exists, what is only explained: 已建成3个平台; 其中，3个基础系统指的是…. */
export const counted: Rule = (reading, site, context) => {
  if (context.isPast) return verdict("count", 0.8, "the text tells what was");
  if (isStartingPoint(reading, site)) return verdict("count", 0.75, STARTING_POINT);
  if (existsAlready(reading, site, context)) return verdict("count", 0.75, "what exists already");
  if (isExplained(reading, site)) return verdict("count", 0.7, "explained, not promised");
  return describes(context) ? verdict("count", 0.8, `in the ${context.role}`) : null;
};

function existsAlready(reading: string, site: NumberSite, { isDated }: SiteContext): boolean {
  if (isDated && site.isEndState) return false;
  if (isMoved(site) && firstIn(reading, MOVE_STARTS, site.clause[0], site.start) !== null) return false;
  const from = behindBase(reading, site);
  for (let at = from; at < site.start; at++) {
    const word = PAST_WORDS.startingAt(reading, at);
    if (word === null || at + word.length > site.start) continue;
    if (!isOneOf(reading, at - 1, "较比") || !word.includes("年")) return true;
  }
  return false;
}

/** 在现有82%的基础上再提高6个百分点: what exists is only the base. */
function behindBase(reading: string, { clause, start }: NumberSite): number {
  const base = reading.slice(clause[0], start).lastIndexOf("基础上");
  return base < 0 ? clause[0] : clause[0] + base + 3;
}

function isExplained(reading: string, { clause, start, end }: NumberSite): boolean {
  return start - clause[0] < 4 && firstIn(reading, DEFINING, end, clause[1]) !== null;
}

const MOVES = lexicon("增 提高 提升 上升 扩大 升 降 减 压 缩 下降 增长 拓展 扩 跃升 攀升");
const MOVE_STARTS = lexicon("由 从");

/** 由2025年的40家增加到100家: the first number is where the change begins. */
function isStartingPoint(reading: string, { quantity, clause }: NumberSite): boolean {
  return (
    MOVES.startingAt(reading, quantity.end) !== null &&
    firstIn(reading, MOVE_STARTS, clause[0], quantity.start) !== null
  );
}

function describes({ role, isDated }: SiteContext): boolean {
  if (role === "background" || role === "notes" || role === "furniture") return true;
  return (role === "preamble" || role === "notice") && !isDated;
}
