import type { Span } from "../span.ts";
import { lexicon } from "../words/lexicon.ts";
import { indexWithin } from "../words/index-within.ts";

const PHRASES = lexicon("全覆盖 全面覆盖 应保尽保 应联尽联 应上尽上 全部覆盖");
/** 全覆盖工程 is the name of a programme. */
const NAME_ENDS = lexicon("工程 行动 计划 项目 专项 攻坚 活动");

/** Promises of completeness without a number: 实现5G网络全覆盖. */
export function findCoveragePhrases(reading: string, span: Span): Span[] {
  const found: Span[] = [];
  const [start, end] = span;
  for (let at = indexWithin(reading, "全", start, end); at >= 0; at = indexWithin(reading, "全", at + 1, end)) {
    const word = PHRASES.startingAt(reading, at);
    if (word === null || NAME_ENDS.startingAt(reading, at + word.length) !== null) continue;
    found.push([at, at + word.length]);
  }
  return found;
}
