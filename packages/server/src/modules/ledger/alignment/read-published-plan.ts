import type {
  AlignedPlan,
  DocumentContent,
  Extraction,
  Indicator,
  Responsibility,
  Section,
  Task,
  TimeNode,
} from "@zhigang/policy-text";
import type { Selectable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { getDocumentText } from "../../documents/index.ts";
import type { HeldDuty, PlanTable, TargetTable, TaskTable } from "../tables.ts";
import { listStandingTargets, listStandingTasks } from "./plan-reading-store.ts";

/** A plan of the ledger with its tasks and targets as people left them, laid over the text they came from. */
export interface PublishedPlan extends AlignedPlan {
  readonly plan: Selectable<PlanTable>;
  readonly tasks: readonly Selectable<TaskTable>[];
}

/** Reads what the ledger holds of a plan in the form the alignment compares; ids are the ledger's own. */
export async function readPublishedPlan(call: Call, plan: Selectable<PlanTable>): Promise<PublishedPlan> {
  const document = await getDocumentText(call.tx, plan.documentId);
  const read = document.extraction as unknown as Omit<Extraction, "text" | "sections">;
  const sections = document.sections as unknown as Section[];
  const tasks = await listStandingTasks(call.tx, plan.id);
  const targets = await listStandingTargets(call.tx, plan.id);
  const content: DocumentContent = {
    text: document.text,
    blocks: document.blocks as unknown as DocumentContent["blocks"],
  };
  const spot = (task: Selectable<TaskTable>) => isInText(task, document.text);
  return {
    plan,
    tasks,
    content,
    extraction: {
      ...read,
      text: document.text,
      sections,
      tasks: tasks.filter(spot).map((task) => taskOf(task, sections, document.text)),
      indicators: targets.filter(({ valueEnd }) => valueEnd <= document.text.length).map(indicatorOf),
      questions: [],
      document: {
        ...read.document,
        title: plan.title,
        documentNumber: plan.documentNumber,
        issuingAuthority: plan.issuingAuthority ?? read.document.issuingAuthority,
        period:
          plan.periodFrom === null || plan.periodTo === null
            ? read.document.period
            : { from: plan.periodFrom, to: plan.periodTo },
      },
    },
  };
}

function isInText({ spanStart, spanEnd }: Selectable<TaskTable>, text: string): boolean {
  return spanEnd > spanStart && spanEnd <= text.length;
}

function taskOf(row: Selectable<TaskTable>, sections: readonly Section[], text: string): Task {
  const { id, path, title, isSafeguard, leadBasis, isOpenList } = row;
  const span = [row.spanStart, row.spanEnd] as const;
  const at = text.slice(span[0], span[1]).indexOf(title);
  const titleStart = span[0] + Math.max(0, at);
  return {
    id,
    path,
    title,
    titleSpan: [titleStart, at < 0 ? titleStart : titleStart + title.length],
    span,
    sectionId: sectionAround(sections, span)?.id ?? "",
    isSafeguard,
    leads: ownersOf(row.duties, ["lead", "joint"]),
    supports: ownersOf(row.duties, ["support"]),
    others: ownersOf(row.duties, ["other"]),
    openList: isOpenList,
    leadBasis: leadBasis === "set" ? "named" : leadBasis,
    deadline: timeNodeOf(row),
    phases: [],
    measures: [],
    confidence: 1,
    reason: "",
    questions: [],
  };
}

function ownersOf(duties: readonly HeldDuty[], roles: readonly HeldDuty["role"][]): Responsibility[] {
  return duties
    .filter(({ role }) => roles.includes(role))
    .map(({ name, span, isCollective, group }) => ({
      name,
      span: span ?? [0, 0],
      kind: "department",
      group,
      isCollective,
    }));
}

/** A day that a person set stands before the words of the text. */
function timeNodeOf(row: Selectable<TaskTable> | Selectable<TargetTable>): TimeNode | null {
  const { deadlineValue, deadlinePrecision, deadlineBasis, dueOn } = row;
  if (deadlineValue === null || deadlinePrecision === null) return null;
  const span = [row.deadlineSpanStart ?? 0, row.deadlineSpanEnd ?? 0] as const;
  const value = /^\d{4}/.test(deadlineValue) ? (dueOn ?? deadlineValue) : deadlineValue;
  const basis = deadlineBasis === "set" || dueOn !== null ? "own" : deadlineBasis;
  return { value, precision: deadlinePrecision, basis, span, reason: "" };
}

function indicatorOf(row: Selectable<TargetTable>): Indicator {
  const { id, name, comparator, value, unit, change, scope, isAim, kind, taskId } = row;
  return {
    id,
    name,
    nameSpan: null,
    comparator,
    value,
    unit,
    deadline: timeNodeOf(row),
    class: row.class === "coverage" ? "coverage" : "target",
    change,
    scope,
    partOf: row.partOfId,
    isAim,
    kind,
    taskId,
    span: [row.valueStart, row.valueEnd],
    clauseSpan: [row.spanStart, row.spanEnd],
    confidence: 1,
    reason: "",
  };
}

function sectionAround(sections: readonly Section[], span: readonly [number, number]): Section | null {
  const around = sections.find((section) => section.span[0] <= span[0] && span[1] <= section.span[1]);
  return around === undefined ? null : (sectionAround(around.children, span) ?? around);
}
