import { DEPARTMENT_KINDS } from "../identity/index.ts";
import { comparedTo, fractionOf, NOTHING, parseFraction } from "./exact-fraction.ts";
import type { BothWords, CompletionForm, DeductionForm, GradeForm, LightForm, ScoreForm } from "./score-form.ts";

/** What is wrong with a form, and at which of its parameters: `floor`, `rules.A1`, `groups`. */
export interface ScoreFormFinding extends BothWords {
  readonly at: string;
}

type Parameters<F extends ScoreForm> = Omit<F, "name" | "version" | "validFrom" | "validTo">;
/** 评分办法 as a person writes it: its name, version and days are given when it is kept. */
export type ScoreFormContent =
  | Parameters<DeductionForm>
  | Parameters<LightForm>
  | Parameters<CompletionForm>
  | Parameters<GradeForm>;

/** 检查评分办法: a form that would reward what is worse, count a thing twice or leave a kind of body without a group. */
export function lintScoreForm(form: ScoreFormContent): ScoreFormFinding[] {
  return [...lintParameters(form), ...lintGroups(form)];
}

function lintParameters(form: ScoreFormContent): ScoreFormFinding[] {
  switch (form.kind) {
    case "deductions":
      return lintDeductions(form);
    case "lights":
      return lintLights(form);
    case "completion":
      return lintCompletion(form);
    case "grades":
      return lintGrades(form);
  }
}

function lintDeductions({ start, rules, appraisal, onlyListed }: Parameters<DeductionForm>): ScoreFormFinding[] {
  const ranged = rules.flatMap(({ id, least, most }) => [
    ...findings(!isAbove(least, "0"), `rules.${id}`, MORE_THAN_ZERO),
    ...findings(isAbove(least, most), `rules.${id}`, LEAST_ABOVE_MOST),
  ]);
  const doubled = rules.filter((rule, index) => rules.slice(0, index).some((other) => isAskedTwice(rule, other)));
  return [
    ...lintFull("start", start),
    ...findings(rules.length === 0, "rules", { zh: "至少要有一条扣分规则", en: "there is no rule that deducts" }),
    ...ranged,
    ...doubled.flatMap(({ id }) => findings(true, `rules.${id}`, COUNTED_TWICE)),
    ...findings(appraisal !== null && isAbove(appraisal.most, start), "appraisal", {
      zh: "领导评价的分数不能高于满分",
      en: "the appraisal is not worth more than the full score",
    }),
    ...findings(isAbove("1", onlyListed.times), "onlyListed", {
      zh: "仅有列名事项的倍数不能小于1",
      en: "the factor for units with only listed items is not below 1",
    }),
  ];
}

function isAskedTwice(one: DeductionForm["rules"][number], other: DeductionForm["rules"][number]): boolean {
  if (one.id === other.id) return true;
  const { months } = other;
  const areApart = one.months !== null && months !== null && !one.months.some((month) => months.includes(month));
  return one.calledBy === other.calledBy && !areApart;
}

function lintLights({ start, rules }: Parameters<LightForm>): ScoreFormFinding[] {
  const each = new Map(rules.map(({ colour, points, every }) => [colour, { points, every }]));
  const milder = ([worse, better]: readonly ["red" | "orange", "orange" | "yellow"]) => {
    const [bad, good] = [each.get(worse), each.get(better)];
    return bad !== undefined && good !== undefined && comparedTo(perLight(bad), perLight(good)) > 0;
  };
  return [
    ...lintFull("start", start),
    ...findings(rules.length === 0, "rules", { zh: "至少要有一种颜色扣分", en: "no colour moves any points" }),
    ...rules.flatMap(({ id, points }) =>
      findings(!isAbove("0", points), `rules.${id}`, {
        zh: "亮灯只能扣分，分值须为负数",
        en: "a light costs points: the figure is negative",
      }),
    ),
    ...rules
      .filter(({ colour }, index) => rules.slice(0, index).some((other) => other.colour === colour))
      .flatMap(({ id }) => findings(true, `rules.${id}`, COUNTED_TWICE)),
    ...findings(SEVERITY.some(milder), "rules", {
      zh: "较重的灯不能比较轻的灯扣得少",
      en: "a worse light does not cost less than a milder one",
    }),
  ];
}

const SEVERITY = [
  ["red", "orange"],
  ["orange", "yellow"],
  ["red", "yellow"],
] as const;

/** Points for one light, exactly; below zero. */
function perLight({ points, every }: { readonly points: string; readonly every: number }) {
  const { numerator, denominator } = read(points);
  return fractionOf(numerator, denominator * BigInt(every));
}

function lintCompletion(form: Parameters<CompletionForm>): ScoreFormFinding[] {
  const { full, cap, floor, bonusSlope, bonusCap, supportShare } = form;
  const isShare = (text: string) => !isAbove("0", text) && !isAbove(text, "1");
  return [
    ...lintFull("full", full),
    ...findings(!isAbove(cap, "0"), "cap", MORE_THAN_ZERO),
    ...findings(isAbove("0", floor) || isAbove(floor, cap), "floor", {
      zh: "下限须在0与封顶之间，否则没有人得分",
      en: "the floor lies between 0 and the cap, else nobody would score",
    }),
    ...findings(!isShare(bonusSlope), "bonusSlope", BETWEEN_0_AND_1),
    ...findings(isAbove("0", bonusCap), "bonusCap", { zh: "奖励上限不能为负", en: "the bonus is not negative" }),
    ...findings(!isShare(supportShare), "supportShare", BETWEEN_0_AND_1),
  ];
}

function lintGrades({ full, grades, levels, load }: Parameters<GradeForm>): ScoreFormFinding[] {
  const factors = load.map(({ factor }) => factor);
  const starts = load.map(({ from }) => from);
  return [
    ...lintFull("full", full),
    ...lintFalling("grades", [grades.A, grades.B, grades.C]),
    ...lintFalling("levels", [levels.I, levels.II, levels.III]),
    ...findings(starts[0] !== 1, "load", { zh: "任务量须从1项起", en: "the load begins with 1 item" }),
    ...findings(
      starts.some((from, index) => index > 0 && from <= (starts[index - 1] ?? 0)),
      "load",
      { zh: "任务量的档次须由少到多，不能重复", en: "the steps of the load go from few to many, none twice" },
    ),
    ...lintFalling("load", factors.toReversed()),
  ];
}

/** Every kind of body in one group, or no groups at all. */
function lintGroups({ groups = [] }: ScoreFormContent): ScoreFormFinding[] {
  if (groups.length === 0) return [];
  const kinds = groups.flatMap((group) => group.kinds);
  const missing = DEPARTMENT_KINDS.filter((kind) => !kinds.includes(kind)).length;
  return [
    ...findings(missing > 0, "groups", {
      zh: `还有 ${missing} 类单位没有归入排名分组`,
      en: `${missing} kinds of bodies are in no ranking group`,
    }),
    ...findings(new Set(kinds).size < kinds.length, "groups", {
      zh: "同一类单位只能归入一个分组",
      en: "a kind of body belongs to one group only",
    }),
    ...findings(
      groups.some((group) => group.kinds.length === 0),
      "groups",
      { zh: "有的分组没有单位类别", en: "a group has no kind of body" },
    ),
  ];
}

const MORE_THAN_ZERO: BothWords = { zh: "须大于0", en: "has to be more than 0" };
const BETWEEN_0_AND_1: BothWords = { zh: "须在0与1之间", en: "lies between 0 and 1" };
const LEAST_ABOVE_MOST: BothWords = { zh: "最少扣分不能高于最多扣分", en: "the least is not above the most" };
const COUNTED_TWICE: BothWords = { zh: "同一情形会重复计分", en: "the same thing would be counted twice" };

function lintFull(at: string, points: string): ScoreFormFinding[] {
  return findings(!isAbove(points, "0"), at, MORE_THAN_ZERO);
}

/** From the better to the lesser: none below zero, and no later one above an earlier one. */
function lintFalling(at: string, factors: readonly string[]): ScoreFormFinding[] {
  const isRising = factors.some((factor, index) => index > 0 && isAbove(factor, factors[index - 1] ?? "0"));
  return [
    ...findings(
      factors.some((factor) => !isAbove(factor, "0")),
      at,
      MORE_THAN_ZERO,
    ),
    ...findings(isRising, at, {
      zh: "系数次序不对：较好、较难、较多的不能低于其后的",
      en: "the factors are out of order: better, harder or more is not worth less",
    }),
  ];
}

function findings(isWrong: boolean, at: string, words: BothWords): ScoreFormFinding[] {
  return isWrong ? [{ at, ...words }] : [];
}

function isAbove(one: string, other: string): boolean {
  return comparedTo(read(one), read(other)) > 0;
}

/** What is no number yet counts as nothing; the screen says beside the field that a number is due. */
function read(text: string) {
  return parseFraction(text) ?? NOTHING;
}
