import type { Comparator, TimeNode } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { TimeExpression } from "../time-nodes/time-expression.ts";
import { lexicon } from "../words/lexicon.ts";
import { distributedComparator, distributedDate, distributionOf } from "./distribution.ts";
import type { FoundIndicator } from "./found-indicator.ts";
import type { JudgedSite } from "./judge-sites.ts";
import type { NumberSite } from "./number-sites.ts";
import { isRank } from "./rank-rule.ts";
import { relateName } from "./relate-name.ts";
import { firstIn } from "./site-words.ts";

/** What a number has from the words and numbers around it. */
export interface Relations {
  readonly nameSpan: Span | null;
  readonly comparator: Comparator;
  readonly deadline: TimeNode | null;
  readonly part: FoundIndicator | null;
}

/** Relates the number at `index` to the others of its unit; those before it are described already. */
export function relate(
  reading: string,
  judged: readonly JudgedSite[],
  index: number,
  found: readonly FoundIndicator[],
  expressions: readonly TimeExpression[],
): Relations | null {
  const [before, own] = [judged[index - 1], judged[index]];
  if (!own) return null;
  const list = distributionOf(reading, judged, index);
  const handedOut = list && distributedDate(reading, judged, list, expressions);
  return {
    nameSpan: relateName({ reading, own, before, nameBefore: found[index - 1]?.nameSpan ?? null, list, expressions }),
    comparator: list ? distributedComparator(own.site.comparator, list) : atLeast(reading, own.site),
    deadline: handedOut ?? own.governing.node,
    part: wholeOf(reading, judged, index, found),
  };
}

const AT_LEAST = lexicon("至少 不少于 不低于");

/** 至少打造1个: the qualifier stands before the verb. */
function atLeast(reading: string, site: NumberSite): Comparator {
  const { comparator, clause, start } = site;
  if (isRank(reading, site)) return "<=";
  if (comparator !== "=") return comparator;
  const compared = comparedWith(reading, site);
  if (compared) return compared;
  return firstIn(reading, AT_LEAST, clause[0], start) === null ? "=" : ">=";
}

const ABOVE = lexicon("高于 超过 快于 超出 领先 好于 优于");
const BELOW = lexicon("低于 慢于");
const REACHED = lexicon("达到 相当于");

/** 高于全省平均0.3个百分点, 达到全国水平的1.5倍: the comparing word stands before what it is compared with. */
function comparedWith(reading: string, { clause, start, quantity: { kind } }: NumberSite): Comparator | null {
  if (kind !== "points" && kind !== "times") return null;
  if (firstIn(reading, ABOVE, clause[0], start) !== null) return ">";
  if (firstIn(reading, BELOW, clause[0], start) !== null) return "<";
  return kind === "times" && firstIn(reading, REACHED, clause[0], start) !== null ? ">=" : null;
}

/** No whole is looked for behind more parts than this. */
const MOST_PARTS = 30;

/** 其中 makes what follows in its clause a part of the last target before it. */
function wholeOf(
  reading: string,
  judged: readonly JudgedSite[],
  index: number,
  found: readonly FoundIndicator[],
): FoundIndicator | null {
  const site = judged[index]?.site;
  const mark = site ? partMark(reading, site) : -1;
  if (!site || mark < 0) return null;
  for (let before = index - 1; before >= Math.max(0, index - MOST_PARTS); before--) {
    const other = judged[before];
    if (other?.site.sentence[0] !== site.sentence[0]) break;
    if (isWhole(other, mark)) return found[before] ?? null;
  }
  return null;
}

function isWhole({ verdict, site }: JudgedSite, mark: number): boolean {
  return verdict.class === "target" && site.start < mark;
}

/** Where the 其中 stands that opens the clause of a number, a comma may follow it; -1 where there is none. */
function partMark(reading: string, { clause, start }: NumberSite): number {
  const at = reading.slice(clause[0], start).indexOf("其中");
  if (at >= 0) return clause[0] + at;
  return reading.startsWith("其中，", clause[0] - 3) ? clause[0] - 3 : -1;
}
