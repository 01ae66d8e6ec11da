import type { TimeNode } from "../extraction.ts";

/** The end of a plan is told before its tasks. */
const REACH = 6000;
const STATED_END = /(?:规划期|实施期|行动期|计划期|执行期)限?为?(?:至|到|截至)(20\d\d)年/u;

/** 规划期至2028年: a plan that says when it ends and not when it begins. */
export function findStatedEnd(reading: string): TimeNode | null {
  const found = STATED_END.exec(reading.slice(0, REACH));
  if (!found?.[1]) return null;
  const end = found.index + found[0].length;
  return {
    value: found[1],
    precision: "year",
    basis: "period",
    span: [end - 5, end],
    reason: `the plan ends in ${found[1]}`,
  };
}
