import { bodyKey } from "@zhigang/domain/ledger";
import type { DutyHolder, LeadBasis } from "@zhigang/domain/ledger";
import type { TallyDimension, TallyTable } from "../tables.ts";

/** What one thing adds to the kept counts of one group. */
export type TallyStep = TallyTable;

/** The key of the group of things without a time node. */
export const NO_DEADLINE = "none";

/** A task as far as the kept counts look at it. */
export interface CountedTask {
  readonly planId: string;
  readonly leadBasis: LeadBasis;
  readonly deadlineValue: string | null;
  readonly dueOn: string | null;
  readonly openQuestionCount: number;
  readonly duties: readonly DutyHolder[];
}

type Counts = Partial<Omit<TallyStep, "dimension" | "key">>;

/** What a task adds to the counts of its plan, its time node, its lead basis and each of its bodies. */
export function tallyOfTask(task: CountedTask): TallyStep[] {
  const withoutLead = task.duties.some((duty) => duty.role === "lead") ? 0 : 1;
  const withoutDay = task.dueOn === null ? 1 : 0;
  const questions = task.openQuestionCount;
  return [
    step("plan", task.planId, { tasks: 1, withoutLead, withoutDay }),
    step("deadline", task.deadlineValue ?? NO_DEADLINE, { tasks: 1, questions, withoutLead, withoutDay }),
    step("lead_basis", task.leadBasis, { tasks: 1, questions, withoutLead, withoutDay }),
    ...bodiesOf(task).map(([key, duties]) =>
      step("department", key, {
        tasks: 1,
        questions,
        leads: has(duties, "lead"),
        joints: has(duties, "joint"),
        supports: has(duties, "support"),
      }),
    ),
  ];
}

/** What a target adds. */
export function tallyOfTarget(target: { readonly planId: string; readonly deadlineValue: string | null }): TallyStep[] {
  return [
    step("plan", target.planId, { targets: 1 }),
    step("deadline", target.deadlineValue ?? NO_DEADLINE, { targets: 1 }),
  ];
}

/** What an open question adds to its plan; its task counts it among the task's own. */
export function tallyOfQuestion(question: { readonly planId: string; readonly state: string }): TallyStep[] {
  return question.state === "open" ? [step("plan", question.planId, { questions: 1 })] : [];
}

/** The counts taken back. */
export function negated(steps: readonly TallyStep[]): TallyStep[] {
  return steps.map((one) => mapCounts(one, (count) => -count));
}

/** The steps added up by group, those that add nothing left out. */
export function summed(steps: readonly TallyStep[]): TallyStep[] {
  const groups = new Map<string, TallyStep>();
  for (const one of steps) {
    const id = `${one.dimension} ${one.key}`;
    const sofar = groups.get(id);
    groups.set(id, sofar ? mapCounts(sofar, (count, name) => count + one[name]) : one);
  }
  return [...groups.values()].filter((one) => COUNT_NAMES.some((name) => one[name] !== 0));
}

const COUNT_NAMES = [
  "tasks",
  "leads",
  "joints",
  "supports",
  "questions",
  "targets",
  "withoutLead",
  "withoutDay",
] as const;
type CountName = (typeof COUNT_NAMES)[number];

function mapCounts(one: TallyStep, change: (count: number, name: CountName) => number): TallyStep {
  const counts = Object.fromEntries(COUNT_NAMES.map((name) => [name, change(one[name], name)]));
  return { ...one, ...(counts as Record<CountName, number>) };
}

function step(dimension: TallyDimension, key: string, counts: Counts): TallyStep {
  const none = { tasks: 0, leads: 0, joints: 0, supports: 0, questions: 0, targets: 0, withoutLead: 0, withoutDay: 0 };
  return { dimension, key, ...none, ...counts };
}

function bodiesOf(task: CountedTask): [string, DutyHolder[]][] {
  const bodies = new Map<string, DutyHolder[]>();
  for (const duty of task.duties) bodies.set(bodyKey(duty), [...(bodies.get(bodyKey(duty)) ?? []), duty]);
  return [...bodies];
}

function has(duties: readonly DutyHolder[], role: DutyHolder["role"]): 0 | 1 {
  return duties.some((duty) => duty.role === role) ? 1 : 0;
}
