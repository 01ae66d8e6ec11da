import type { ItemFigures, LightState } from "./light.ts";
import type { RuleLevel, RuleSet } from "./rule-set.ts";

/** What was found of one item, before it is put into words. */
export interface Judgement {
  readonly state: LightState;
  readonly value: number | null;
  readonly level: RuleLevel | null;
}

interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Why there is no colour of a level; the rest speaks for itself. */
const OUTCOMES: Readonly<Record<LightState, Said>> = {
  lit: { zh: "", en: "" },
  done: { zh: "已报结", en: "it is completed" },
  done_late: { zh: "已办超期", en: "it was completed late" },
  exempt: { zh: "已批准按正当理由例外，不亮灯", en: "it is exempt for an approved cause" },
  not_due: { zh: "尚未到应有进展的时候", en: "nothing is expected yet" },
  missing: { zh: "没有已审核的填报，无从判断", en: "there is no approved report to judge by" },
  worst_child: { zh: "取最差子项", en: "it is that of the worst child" },
  unplaced: { zh: "规则没有写明这个数值亮什么灯", en: "the rules do not say what this value means" },
};

/** One sentence with the figures, the level and the rule: why an item has its light. */
export function sayLight(set: RuleSet, figures: ItemFigures, { state, value, level }: Judgement): Said {
  const facts = factsOf(set, figures, value);
  const outcome = level ? { zh: level.because, en: level.because } : OUTCOMES[state];
  const rule = `${set.city} ${set.version}`;
  return { zh: `${facts.zh}，${outcome.zh}（${rule}）。`, en: `${facts.en}; ${outcome.en} (${rule}).` };
}

function factsOf(set: RuleSet, figures: ItemFigures, value: number | null): Said {
  if (set.metric === "days_to_due") return daysToDue(figures, value);
  if (set.metric === "months_late") return monthsLate(figures, value);
  return pace(figures);
}

function daysToDue({ dueOn }: ItemFigures, value: number | null): Said {
  if (dueOn === null || value === null) return NO_DAY;
  if (value < 0) return { zh: `时限${dueOn}，已超${-value}天`, en: `Due on ${dueOn}, ${-value} days past` };
  return { zh: `时限${dueOn}，距到期${value}天`, en: `Due on ${dueOn}, ${value} days to go` };
}

function monthsLate({ dueOn }: ItemFigures, value: number | null): Said {
  if (dueOn === null || value === null) return NO_DAY;
  return { zh: `时限${dueOn}，已滞后${value}个月`, en: `Due on ${dueOn}, ${value} months late` };
}

const NO_DAY: Said = { zh: "没有办理时限", en: "No due day is set" };

/** 序时进度 against what is done; each figure is rounded last and by itself, the gap from the unrounded difference. */
function pace({ cutOffOn, periodTo, planned, actual }: ItemFigures): Said {
  const day = periodTo ?? cutOffOn;
  const done = actual.at(-1) ?? null;
  if (planned === null || done === null) return { zh: `截至${day}`, en: `At ${day}` };
  const gap = gapInWords(steady(planned - done));
  const [expected, reached] = [oneDecimal(planned), oneDecimal(done)];
  return {
    zh: `截至${day}序时进度${expected}%，实际${reached}%，${gap.zh}`,
    en: `At ${day} ${expected}% was expected and ${reached}% is done, ${gap.en}`,
  };
}

function gapInWords(behind: number): Said {
  const points = oneDecimal(Math.abs(behind));
  if (behind > 0) return { zh: `落后${points}个百分点`, en: `${points} points behind` };
  return behind < 0
    ? { zh: `超前${points}个百分点`, en: `${points} points ahead` }
    : { zh: "与序时持平", en: "on pace" };
}

/** Unrounded but for the noise of binary fractions, far below any bound that a rule may name. */
export function steady(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function oneDecimal(value: number): string {
  return (Math.round(steady(value * 10)) / 10).toFixed(1);
}
