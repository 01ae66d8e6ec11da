import type {
  Draft,
  DraftChange,
  DraftGap,
  DraftQuestion,
  DraftTarget,
  DraftTask,
  Measure,
  Owner,
  TaskProposal,
} from "@zhigang/contract/documents";
import { MATCH_REASON_WORDS } from "@zhigang/domain/glossary";
import type { Language } from "@zhigang/domain/glossary";
import type { BodyResolution } from "@zhigang/domain/identity";
import { calendarDateOf } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import { resolveBodyNames } from "../../identity/index.ts";
import { listItems } from "./draft-item-store.ts";
import type { DraftItem, GapRow, QuestionRow, RowChange, TaskItem } from "./draft-rows.ts";
import { getDraftRow } from "./draft-store.ts";
import type { DraftRow } from "./draft-store.ts";
import { findSteps } from "./draft-step-store.ts";

/** What the names of a draft stand for, and the language in which that is said. */
export interface Resolutions {
  readonly byName: ReadonlyMap<string, BodyResolution>;
  readonly language: Language;
}

/** Asks identity what the names of the tasks stand for, all at once; a paper without a day is read as of today. */
export async function resolveOwners(
  call: Pick<Call, "tx" | "now" | "language">,
  draft: Pick<DraftRow, "divisionCode" | "issuedOn">,
  items: readonly DraftItem[],
): Promise<Resolutions> {
  const owners = items.flatMap((item) => (item.kind === "task" ? ownersOf(item.value) : []));
  const names = [...new Set(owners.map((owner) => owner.name))];
  const paper = { divisionCode: draft.divisionCode ?? "", onDay: draft.issuedOn ?? calendarDateOf(call.now) };
  return { byName: await resolveBodyNames(call.tx, names, paper), language: call.language };
}

/** Every owner a task names, those of its measures included. */
export function ownersOf(task: TaskProposal): Owner[] {
  return [
    ...task.leads,
    ...task.supports,
    ...task.others,
    ...task.measures.flatMap((measure) => [...measure.leads, ...measure.supports]),
  ];
}

/** The head of a draft for one reader, with what that reader may undo. */
export async function presentDraft(
  call: Pick<Call, "tx" | "actor">,
  row: DraftRow,
  unresolvedNames?: number,
): Promise<Draft> {
  const steps = await findSteps(call.tx, row.id, call.actor.accountId);
  return {
    id: row.id,
    documentId: row.documentId,
    documentTitle: row.documentTitle,
    fileName: row.fileName,
    status: row.status,
    title: row.title,
    documentNumber: row.documentNumber,
    issuingAuthority: row.issuingAuthority,
    issuedOn: row.issuedOn,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    divisionCode: row.divisionCode,
    planKind: row.planKind,
    counts: { ...row.counts, ...(unresolvedNames !== undefined && { unresolvedNames }) },
    canUndo: row.status === "open" && steps.undo !== null,
    canRedo: row.status === "open" && steps.redo !== null,
    planId: row.planId,
    earlierDraftId: row.earlierDraftId,
    isNewVersion: row.isNewVersion,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdByName,
    changedAt: row.changedAt.toISOString(),
    version: row.version,
  };
}

/** The draft's head and every row that a step changed. */
export async function presentDraftChange(
  call: Call,
  draftId: string,
  changes: readonly RowChange[],
): Promise<DraftChange> {
  const row = await getDraftRow(call.tx, draftId);
  const all = await listItems(call.tx, draftId);
  const resolutions = await resolveOwners(call, row, all);
  const items = changes.flatMap((change) => (change.what === "item" && change.after ? [change.after] : []));
  return {
    draft: await presentDraft(call, row, countUnresolved(presentItems(all, resolutions).tasks)),
    ...presentItems(items, resolutions),
    questions: changes.flatMap((change) =>
      change.what === "question" && change.after ? [presentQuestion(change.after)] : [],
    ),
    gaps: changes.flatMap((change) => (change.what === "gap" && change.after ? [presentGap(change.after)] : [])),
    removedItemIds: changes.flatMap((change) => (!change.after && change.before ? [change.before.id] : [])),
    version: row.version,
  };
}

/** Items split by kind, each owner shown with the department it stands for. */
export function presentItems(
  items: readonly DraftItem[],
  resolutions: Resolutions,
): { tasks: DraftTask[]; targets: DraftTarget[] } {
  const tasks: DraftTask[] = [];
  const targets: DraftTarget[] = [];
  for (const item of items) {
    if (item.kind === "task") tasks.push(presentTask(item, resolutions));
    else targets.push(item);
  }
  return { tasks, targets };
}

function presentTask(item: TaskItem, resolutions: Resolutions): DraftTask {
  return {
    ...item,
    value: resolveTask(item.value, resolutions),
    proposed: item.proposed && resolveTask(item.proposed, resolutions),
  };
}

/** The task with every owner resolved; a person's own choice stays. */
export function resolveTask(task: TaskProposal, resolutions: Resolutions): TaskProposal {
  const resolve = (owners: readonly Owner[]) => owners.map((owner) => resolveOwner(owner, resolutions));
  const measures = task.measures.map((measure): Measure => ({
    ...measure,
    leads: resolve(measure.leads),
    supports: resolve(measure.supports),
  }));
  return {
    ...task,
    leads: resolve(task.leads),
    supports: resolve(task.supports),
    others: resolve(task.others),
    measures,
  };
}

function resolveOwner(owner: Owner, { byName, language }: Resolutions): Owner {
  const resolution = byName.get(owner.name);
  if (owner.resolution === "chosen" || !resolution) return owner;
  return {
    ...owner,
    departmentId: resolution.departmentId,
    resolution: resolution.outcome,
    resolutionNote: noteOn(resolution, language),
  };
}

/** Why the name leads where it leads: the one department with its reason, or all that it may mean. */
function noteOn({ candidates }: BodyResolution, language: Language): string | null {
  const said = candidates.slice(0, 5).map(({ name, reason }) => `${name} (${MATCH_REASON_WORDS[reason][language]})`);
  return said.length === 0 ? null : said.join(language === "zh" ? "；" : "; ");
}

/** How many different names stand for no department yet. */
export function countUnresolved(tasks: readonly DraftTask[]): number {
  const names = tasks
    .filter((task) => task.state !== "rejected")
    .flatMap((task) => ownersOf(task.value))
    .filter((owner) => owner.departmentId === null && !owner.isCollective)
    .map((owner) => owner.name);
  return new Set(names).size;
}

export function presentQuestion(row: QuestionRow): DraftQuestion {
  const { id, draftId, itemId, kind, options, reason, span, state, answer, answeredBy, answeredAt } = row;
  return {
    id,
    draftId,
    itemId,
    kind,
    options: [...options],
    reason,
    span: [span[0], span[1]],
    state,
    answer,
    answeredBy,
    answeredAt,
  };
}

export function presentGap({ id, draftId, span, state, itemId, reason }: GapRow): DraftGap {
  return { id, draftId, span: [span[0], span[1]], state, itemId, reason };
}
