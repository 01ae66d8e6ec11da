import type { LeadBasis } from "@zhigang/policy-text";
import type { TargetTruth } from "./text/inline.ts";
import { typedLabel } from "./text/labels.ts";
import { tasksOf } from "./text/read-plan.ts";
import type { PlanText } from "./text/read-plan.ts";
import type { PhaseTruth, TableText } from "./text/read-table.ts";

/** A task a careful reader finds. `opening`: how its span begins. */
export interface ExpectedTask {
  readonly path: string;
  readonly title: string;
  readonly opening: string;
  readonly isSafeguard: boolean;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly openList: boolean;
  readonly leadBasis: LeadBasis;
  readonly deadline: string | null;
  readonly deadlineBasis: string;
  readonly phases: readonly PhaseTruth[];
}

/** Another document the text names, once however often. */
export interface ExpectedReference {
  readonly title: string;
  readonly no: string | null;
}

/** What a careful reader finds in one document. */
export interface Expected {
  readonly file: string;
  readonly document: {
    readonly title: string;
    readonly documentNumber: string | null;
    readonly issuingAuthority: string;
    readonly issuedOn: string;
    readonly period: { readonly from: string; readonly to: string };
  };
  readonly tasks: readonly ExpectedTask[];
  readonly targets: readonly TargetTruth[];
  readonly references: readonly ExpectedReference[];
}

/** What stands in a plan; typed labels belong to the text, generated ones do not. */
export function expectedOfPlan(file: string, plan: PlanText, labels: "generated" | "typed"): Expected {
  const tasks = tasksOf(plan).map(({ owners, deadline, hasLabel, ...task }): ExpectedTask => {
    const depth = task.path.split("/").length;
    const label = typedLabel(depth, task.path.slice(task.path.lastIndexOf("/") + 1));
    return {
      ...task,
      opening: labels === "typed" && hasLabel ? `${label}${task.opening}` : task.opening,
      ...owners,
      deadline: deadline.value,
      deadlineBasis: deadline.basis,
      phases: [],
    };
  });
  const bodies = plan.lines.flatMap((line) => line.body ?? []);
  return {
    file,
    document: documentOf(plan),
    tasks,
    targets: bodies.flatMap((body) => body.targets),
    references: referencesIn([plan.notice ?? "", ...bodies.map((body) => body.text)], plan.title),
  };
}

/** What stands in a table of tasks. */
export function expectedOfTable(file: string, table: TableText): Expected {
  return {
    file,
    document: documentOf(table),
    tasks: table.rows.map((row): ExpectedTask => {
      const first = row.name ?? row.content.text;
      return {
        path: [...row.groups, row.no].join("/"),
        title: row.name ?? first.split(/[，。；]/)[0] ?? "",
        opening: first.slice(0, 24),
        isSafeguard: false,
        ...row.owners,
        deadline: row.deadline,
        deadlineBasis: row.deadline === null ? "none" : "cell",
        phases: row.phases,
      };
    }),
    targets: table.rows.flatMap((row) => [...row.content.targets, ...(row.target?.targets ?? [])]),
    references: [],
  };
}

function documentOf(source: PlanText | TableText): Expected["document"] {
  return {
    title: source.title,
    documentNumber: source.number,
    issuingAuthority: source.issuer,
    issuedOn: source.issued,
    period: source.period,
  };
}

function referencesIn(texts: readonly string[], ownTitle: string): ExpectedReference[] {
  const found = new Map<string, ExpectedReference>();
  for (const text of texts) {
    for (const [, title = "", no] of text.matchAll(/《([^》]+)》(?:（([^（）]*〔\d{4}〕\d+号)）)?/g)) {
      if (title !== ownTitle && !found.has(title)) found.set(title, { title, no: no ?? null });
    }
  }
  return [...found.values()];
}
