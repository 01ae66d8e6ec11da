import {
  comparedTo,
  dividedBy,
  exactText,
  fractionOf,
  HUNDRED,
  lesserOf,
  minus,
  NOTHING,
  plus,
  sumOf,
  times,
} from "./exact-fraction.ts";
import type { Fraction } from "./exact-fraction.ts";
import type { CompletionForm, GradeForm, ScoreStatementKind } from "./score-form.ts";
import type { ScoredItem, ScoreInputs, ScoreStatement } from "./score-inputs.ts";
import { figure, statedEvent } from "./score-point.ts";
import type { OpenScore, Reckoned, ScorePoint } from "./score-point.ts";

/**
 * 表C: every reported item by its share of the weights. A supporting department has the lead's result at the set share of the
 * weight. What was never reported is left out: missing is not zero (ledger rules §10).
 */
export function pointsByCompletion(form: CompletionForm, { items }: ScoreInputs): Reckoned {
  const judged = items.flatMap((item) => (item.actual === null ? [] : [{ item, actual: item.actual }]));
  const weightOf = ({ weight, isSupport }: ScoredItem) =>
    isSupport ? times(figure(weight), figure(form.supportShare)) : figure(weight);
  const whole = sumOf(judged.map(({ item }) => weightOf(item)));
  const points = judged.map(({ item, actual }): ScorePoint => {
    const share = dividedBy(weightOf(item), whole);
    const ratio = dividedBy(figure(actual), HUNDRED);
    const counted = countedRatio(form, ratio);
    return {
      ruleId: "C1",
      words: form.words,
      itemId: item.itemId,
      points: times(times(figure(form.full), share), counted),
      formula: `${form.full} × ${exactText(share)} × ${exactText(counted)}`,
      cites: item.said === null ? [] : [item.said],
    };
  });
  return { points, open: [], judged: judged.length };
}

/** Nothing below the floor; up to the cap as it is; above it a part of what is above, up to the bonus cap. */
function countedRatio({ cap, floor, bonusSlope, bonusCap }: CompletionForm, ratio: Fraction): Fraction {
  if (comparedTo(ratio, figure(floor)) < 0) return NOTHING;
  const above = minus(ratio, figure(cap));
  if (comparedTo(above, NOTHING) <= 0) return ratio;
  return plus(figure(cap), lesserOf(times(above, figure(bonusSlope)), figure(bonusCap)));
}

/** 表D: each led item by its grade and level; the mean is multiplied by the load of the unit. */
export function pointsByGrade(
  form: GradeForm,
  { items }: ScoreInputs,
  statements: readonly ScoreStatement[],
): Reckoned {
  const led = items.filter(({ isSupport }) => !isSupport);
  const said = (kind: ScoreStatementKind, itemId: string) =>
    statements.find((one) => one.kind === kind && one.itemId === itemId);
  const factor = form.load.findLast(({ from }) => from <= led.length)?.factor ?? "1";
  const points: ScorePoint[] = [];
  const open: OpenScore[] = [];
  for (const { itemId } of led) {
    const [grade, level] = [said("grade", itemId), said("level", itemId)];
    const [graded, levelled] = [factorOf(form.grades, grade), factorOf(form.levels, level)];
    if (graded === undefined) open.push({ kind: "grade", itemId });
    if (levelled === undefined) open.push({ kind: "level", itemId });
    if (!grade || !level || graded === undefined || levelled === undefined) continue;
    const value = [form.full, graded, levelled, factor].map(figure).reduce(times);
    points.push({
      ruleId: "D1",
      words: form.words,
      itemId,
      points: dividedBy(value, fractionOf(led.length, 1)),
      formula: `${form.full} × ${graded} × ${levelled} × ${factor} ÷ ${led.length}`,
      cites: [grade, level].map((one) => {
        const { source, id, on } = statedEvent(one);
        return { source, id, on };
      }),
    });
  }
  return { points, open, judged: points.length };
}

function factorOf(factors: Readonly<Record<string, string>>, said: ScoreStatement | undefined): string | undefined {
  return said?.value == null ? undefined : factors[said.value];
}
