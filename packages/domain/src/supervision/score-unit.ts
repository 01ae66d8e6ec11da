import { exactText, fractionOf, minus, NOTHING, shownDecimal, sumOf, times } from "./exact-fraction.ts";
import type { Fraction } from "./exact-fraction.ts";
import type { DeductionForm, DeductionRule, LightForm, ScoreForm } from "./score-form.ts";
import type { CitedEvent, ScoreFact, ScoreInputs, ScoreStatement } from "./score-inputs.ts";
import { pointsByCompletion, pointsByGrade } from "./score-items.ts";
import { figure, statedEvent } from "./score-point.ts";
import type { OpenScore, Reckoned, ScorePoint } from "./score-point.ts";

/** 得分: exact, rounded only where it is shown. */
export interface UnitScore {
  readonly exact: string;
  readonly shown: string;
  readonly points: readonly (Omit<ScorePoint, "points"> & { readonly exact: string; readonly shown: string })[];
  readonly open: readonly OpenScore[];
  /** How many of the unit's items could be judged. */
  readonly judged: number;
  readonly items: number;
}

/** The points of one unit under one form: always the same for the same inputs and statements. */
export function scoreUnit(form: ScoreForm, inputs: ScoreInputs, statements: readonly ScoreStatement[]): UnitScore {
  const { points, open, judged } = reckon(form, withoutSetAside(inputs, statements), statements);
  const total = sumOf(points.map((one) => one.points));
  return {
    exact: exactText(total),
    shown: shownDecimal(total, 2),
    points: points.map(({ points: value, ...rest }) => ({
      ...rest,
      exact: exactText(value),
      shown: shownDecimal(value, 2),
    })),
    open,
    judged,
    items: inputs.items.length,
  };
}

/** 不计: what somebody set aside with a reason moves no points. */
function withoutSetAside(inputs: ScoreInputs, statements: readonly ScoreStatement[]): ScoreInputs {
  const aside = new Set(statements.filter(({ kind }) => kind === "set_aside").map(({ eventId }) => eventId));
  return aside.size === 0 ? inputs : { ...inputs, facts: inputs.facts.filter(({ id }) => !aside.has(id)) };
}

function reckon(form: ScoreForm, inputs: ScoreInputs, statements: readonly ScoreStatement[]): Reckoned {
  switch (form.kind) {
    case "deductions":
      return pointsByDeduction(form, inputs, statements);
    case "lights":
      return pointsByLights(form, inputs);
    case "completion":
      return pointsByCompletion(form, inputs);
    case "grades":
      return pointsByGrade(form, inputs, statements);
  }
}

/** The points with which everybody begins. */
function startOf(points: string): ScorePoint {
  return {
    ruleId: "0",
    words: { zh: "基础分", en: "starting points" },
    itemId: null,
    points: figure(points),
    formula: points,
    cites: [],
  };
}

function pointsByDeduction(
  form: DeductionForm,
  { facts, items }: ScoreInputs,
  statements: readonly ScoreStatement[],
): Reckoned {
  const listed = statements.find(({ kind }) => kind === "only_listed");
  const factor = figure(listed ? form.onlyListed.times : "1");
  const deducted = form.rules.flatMap((rule) => [
    ...facts.filter((fact) => callsFor(rule, fact)).map((fact) => deduct(rule, rule.most, factor, fact)),
    ...statements
      .filter(({ kind }) => kind === rule.calledBy)
      .map((said) => deduct(rule, said.value ?? rule.least, factor, statedEvent(said))),
  ]);
  const told =
    listed === undefined
      ? deducted
      : deducted.map((point) => ({ ...point, cites: [...point.cites, statedEvent(listed)] }));
  const appraised = appraisalOf(form, statements);
  return {
    points: [startOf(form.start), ...told, ...appraised.points],
    open: appraised.open,
    judged: items.length,
  };
}

function callsFor({ calledBy, months }: DeductionRule, { kind, month }: ScoreFact): boolean {
  return kind === calledBy && (months === null || (month !== null && months.includes(month)));
}

function deduct(
  { id, words }: DeductionRule,
  points: string,
  factor: Fraction,
  event: CitedEvent & { readonly itemId: string | null },
): ScorePoint {
  const { source, id: eventId, on, itemId } = event;
  const shownFactor = exactText(factor);
  return {
    ruleId: id,
    words,
    itemId,
    points: minus(NOTHING, times(figure(points), factor)),
    formula: shownFactor === "1" ? `−${points}` : `−${points} × ${shownFactor}`,
    cites: [{ source, id: eventId, on }],
  };
}

/** What is missing from the leader's points is deducted; before the leader has spoken it is open. */
function appraisalOf(
  { appraisal }: DeductionForm,
  statements: readonly ScoreStatement[],
): Pick<Reckoned, "points" | "open"> {
  if (!appraisal) return { points: [], open: [] };
  const said = statements.find(({ kind }) => kind === "appraisal");
  if (said?.value == null) return { points: [], open: [{ kind: "appraisal", itemId: null }] };
  const { id: ruleId, most, words } = appraisal;
  const points = minus(figure(said.value), figure(most));
  const { source, id, on } = statedEvent(said);
  return {
    points: [{ ruleId, words, itemId: null, points, formula: `${said.value} − ${most}`, cites: [{ source, id, on }] }],
    open: [],
  };
}

/** Lights are counted item by item: so many of a colour, so many points, and what is over counts nothing yet. */
function pointsByLights(form: LightForm, { facts, items }: ScoreInputs): Reckoned {
  const points = form.rules.flatMap((rule) => {
    const lights = facts.filter(({ kind }) => kind === `light_${rule.colour}`);
    return [...new Set(lights.map(({ itemId }) => itemId))].flatMap((itemId) =>
      lit(
        rule,
        lights.filter((light) => light.itemId === itemId),
      ),
    );
  });
  return { points: [startOf(form.start), ...points], open: [], judged: items.length };
}

function lit(
  { id: ruleId, words, every, points }: LightForm["rules"][number],
  lights: readonly ScoreFact[],
): ScorePoint[] {
  const runs = Math.floor(lights.length / every);
  if (runs === 0) return [];
  return [
    {
      ruleId,
      words,
      itemId: lights[0]?.itemId ?? null,
      points: times(figure(points), fractionOf(runs, 1)),
      formula: `⌊${lights.length} ÷ ${every}⌋ × ${points}`,
      cites: lights.map(({ source, id, on }) => ({ source, id, on })),
    },
  ];
}
