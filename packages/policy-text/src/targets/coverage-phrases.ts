import type { Span } from "../span.ts";
import type { Outline, Unit } from "../structure/outline.ts";
import type { GoverningTime } from "../time-nodes/governing-time.ts";
import { endsClause } from "../words/clauses.ts";
import { indexWithin } from "../words/index-within.ts";
import { lexicon } from "../words/lexicon.ts";
import type { FoundIndicator } from "./found-indicator.ts";
import { subjectBefore } from "./subject-name.ts";

const PHRASES = lexicon("全覆盖 全面覆盖 全部覆盖");
/** 全覆盖工程 is the name of a programme. */
const NAME_ENDS = lexicon("工程 行动 计划 项目 专项 攻坚 活动");

/** 实现5G网络全覆盖: complete, and no value is invented for it. */
export function readCoveragePhrases(outline: Outline, unit: Unit, span: Span, times: GoverningTime): FoundIndicator[] {
  return findPhrases(outline.reading, span).map((phrase) => describePhrase(outline, unit, phrase, span, times));
}

function findPhrases(reading: string, span: Span): Span[] {
  const found: Span[] = [];
  const [start, end] = span;
  for (let at = indexWithin(reading, "全", start, end); at >= 0; at = indexWithin(reading, "全", at + 1, end)) {
    const word = PHRASES.startingAt(reading, at);
    if (word === null || NAME_ENDS.startingAt(reading, at + word.length) !== null) continue;
    found.push([at, at + word.length]);
  }
  return found;
}

function describePhrase(
  { reading, content }: Outline,
  unit: Unit,
  [start, end]: Span,
  within: Span,
  times: GoverningTime,
): FoundIndicator {
  const clause = clauseAround(reading, start, end, within);
  const { node, isPast } = times.over(unit, { start, end, clause, sentence: clause });
  const dateEnd = node && node.span[1] <= start ? node.span[1] : 0;
  const nameSpan = subjectBefore(reading, Math.max(clause[0], dateEnd), start);
  return {
    name: nameSpan ? content.text.slice(...nameSpan).trim() : "",
    nameSpan,
    comparator: "=",
    value: null,
    unit: "",
    deadline: isPast ? null : node,
    class: isPast ? "count" : "coverage",
    change: "level",
    scope: null,
    isAim: false,
    kind: null,
    span: [start, end],
    clauseSpan: clause,
    confidence: 0.7,
    reason: "complete, without a number",
    part: null,
    asks: [],
  };
}

const REACH = 60;

function clauseAround(reading: string, start: number, end: number, [floor, limit]: Span): Span {
  let from = start;
  while (from > Math.max(floor, start - REACH) && !endsClause(reading, from - 1)) from--;
  let to = end;
  while (to < Math.min(limit, end + REACH) && !endsClause(reading, to)) to++;
  return [from, to];
}
