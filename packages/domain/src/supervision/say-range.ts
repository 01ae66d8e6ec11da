import type { RuleLevel } from "./rule-set.ts";

/** A stretch of values; null is without end. */
export type ValueRange = Pick<RuleLevel, "low" | "lowClosed" | "high" | "highClosed">;

/** A stretch in words: 大于 0 且小于 10, a value above 0 and below 10. */
export function sayRange({ low, lowClosed, high, highClosed }: ValueRange): {
  readonly zh: string;
  readonly en: string;
} {
  if (low === null && high === null) return { zh: "任何值", en: "Any value" };
  if (low === high) return { zh: `等于 ${low}`, en: `A value of ${low}` };
  const from = lowClosed ? { zh: "不小于", en: "from" } : { zh: "大于", en: "above" };
  const to = highClosed ? { zh: "不大于", en: "up to" } : { zh: "小于", en: "below" };
  const ends = [
    ...(low === null ? [] : [{ zh: `${from.zh} ${low}`, en: `${from.en} ${low}` }]),
    ...(high === null ? [] : [{ zh: `${to.zh} ${high}`, en: `${to.en} ${high}` }]),
  ];
  return { zh: ends.map(({ zh }) => zh).join("且"), en: `A value ${ends.map(({ en }) => en).join(" and ")}` };
}
