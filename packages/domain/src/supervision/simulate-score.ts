import { exactText, minus, readExact, shownDecimal } from "./exact-fraction.ts";
import type { ScoreForm } from "./score-form.ts";
import type { ScoreInputs, ScoreStatement } from "./score-inputs.ts";
import { scoreUnit } from "./score-unit.ts";
import type { UnitScore } from "./score-unit.ts";

/** 假如: one event that had not been, or one item that had come so far. */
export type ScoreSupposition =
  | { readonly kind: "without_fact"; readonly factId: string }
  | { readonly kind: "actual"; readonly itemId: string; readonly actual: string };

export interface SimulatedScore {
  readonly before: UnitScore;
  readonly after: UnitScore;
  /** The points that it would have brought, exactly and as shown; never rounded before it is taken. */
  readonly exact: string;
  readonly shown: string;
}

/** 模拟 “假如按时”: the same form and statements on inputs in which one thing reads otherwise. Nothing is kept of it. */
export function simulateScore(
  form: ScoreForm,
  inputs: ScoreInputs,
  statements: readonly ScoreStatement[],
  supposition: ScoreSupposition,
): SimulatedScore {
  const before = scoreUnit(form, inputs, statements);
  const after = scoreUnit(form, supposed(inputs, supposition), statements);
  return { before, after, ...differenceOf(before, after) };
}

/** By how much one score is above another; never rounded before it is taken. */
export function differenceOf(before: UnitScore, after: UnitScore): Pick<SimulatedScore, "exact" | "shown"> {
  const difference = minus(readExact(after.exact), readExact(before.exact));
  return { exact: exactText(difference), shown: shownDecimal(difference, 2) };
}

function supposed(inputs: ScoreInputs, supposition: ScoreSupposition): ScoreInputs {
  if (supposition.kind === "without_fact") {
    return { ...inputs, facts: inputs.facts.filter(({ id }) => id !== supposition.factId) };
  }
  const { itemId, actual } = supposition;
  return { ...inputs, items: inputs.items.map((item) => (item.itemId === itemId ? { ...item, actual } : item)) };
}
