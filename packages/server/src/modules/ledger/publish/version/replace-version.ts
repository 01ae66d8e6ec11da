import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import type { PublishableDraft } from "../../../documents/index.ts";
import { differences, insertChange } from "../../change-store.ts";
import { changePlan, insertCoverage, insertReferences } from "../../plan/plan-store.ts";
import { listPlanTally } from "../../tally/list-plan-tally.ts";
import { negated } from "../../tally/tally.ts";
import { insertTallySteps } from "../../tally/tally-store.ts";
import { insertTargets } from "../../target/target-store.ts";
import { insertMeasures, insertParts, insertTasks } from "../../task/task-store.ts";
import { coverageRow } from "../coverage-row.ts";
import type { PlanContent } from "../plan-content.ts";
import { planRow, referenceRow, wholesFirst } from "../plan-rows.ts";
import { taskRow } from "../task-rows.ts";
import { CARRY_OPERATION, carryTask } from "./carry-task.ts";
import { carryTarget } from "./carry-target.ts";
import { carryQuestions, countOpen, writeQuestions } from "./carry-questions.ts";
import type { VersionMatch } from "./match-version.ts";
import { deleteFraming, insertPlanVersion, listEditedFields, markDropped, putTaskFields } from "./version-store.ts";
import type { Farewell } from "./version-store.ts";

/** What a new version did to the plan. */
export interface VersionSummary {
  readonly kept: number;
  readonly added: number;
  readonly dropped: number;
}

interface NewVersion {
  readonly match: VersionMatch;
  readonly source: PublishableDraft;
  readonly content: PlanContent;
  readonly droppedBecause: string | undefined;
}

/** 发布新版本: tasks and targets keep their identity, history and what persons set; what is gone is withdrawn with the reason. */
export async function replaceVersion(call: Call, version: NewVersion): Promise<VersionSummary> {
  const { match, source, content, droppedBecause } = version;
  const { plan, dropped } = match;
  const goneCount = dropped.tasks.length + dropped.targets.length;
  if (goneCount > 0 && !droppedBecause?.trim())
    throw new AppError("ledger.drop_reason_missing", { dropped: goneCount });

  const before = negated(await listPlanTally(call.tx, plan.id));
  await withdrawDropped(call, match, droppedBecause ?? "");
  await deleteFraming(call.tx, plan.id);
  await insertParts(call.tx, content.parts);
  const questions = carryQuestions(match.held.questions, content.questions);
  await writeTasks(call, version, countOpen(questions));
  await writeTargets(call, version, countOpen(questions));
  await writeQuestions(call.tx, questions);
  await insertCoverage(call.tx, coverageRow(plan.id, source));
  const references = source.references.map((reference, position) => referenceRow(plan.id, reference, position));
  await insertReferences(call.tx, references);
  await insertTallySteps(call.tx, [...before, ...(await listPlanTally(call.tx, plan.id))]);

  const kept = [...content.tasks, ...content.targets].filter(({ id }) => isHeld(match, id)).length;
  const added = content.tasks.length + content.targets.length - kept;
  const summary = { kept: kept + match.handMade.size, added, dropped: goneCount };
  await writePlan(call, version, summary);
  return summary;
}

function isHeld({ held }: VersionMatch, id: string): boolean {
  return [...held.tasks, ...held.targets].some((row) => row.id === id);
}

async function withdrawDropped(call: Call, { plan, dropped }: VersionMatch, reason: string): Promise<void> {
  const farewell: Farewell = {
    withdrawnBecause: reason,
    documentId: plan.documentId,
    documentTitle: plan.documentTitle,
    changedAt: call.now,
  };
  for (const subjectKind of ["task", "target"] as const) {
    const rows = subjectKind === "task" ? dropped.tasks : dropped.targets;
    const ids = rows.map(({ id }) => id);
    await markDropped(call.tx, `ledger.${subjectKind}`, ids, farewell);
    for (const { id, version } of rows) {
      const changes = [{ field: "isWithdrawn", from: false, to: true }];
      const operation = "ledger.task.drop";
      await insertChange(call, { subjectKind, subjectId: id, version: version + 1, operation, changes, reason });
    }
  }
}

async function writeTasks(
  call: Call,
  { match, source, content }: NewVersion,
  openQuestions: (id: string) => number,
): Promise<void> {
  const held = new Map(match.held.tasks.map((task) => [task.id, task]));
  const edited = await listEditedFields(call.tx, [...held.keys()], CARRY_OPERATION);
  const documents = [match.plan.documentTitle, source.draft.documentTitle] as const;
  const published = { planId: match.plan.id, text: source.text, now: call.now, documents };
  const added = content.tasks.filter((task) => !held.has(task.id));
  await insertTasks(
    call.tx,
    added.map((task) => ({ row: taskRow(published, task), duties: task.duties })),
  );
  for (const task of content.tasks) {
    const former = held.get(task.id);
    if (!former) continue;
    const fields = edited.get(task.id) ?? new Set<string>();
    const openQuestionCount = openQuestions(task.id);
    await carryTask(call, published, { held: former, task, edited: fields, openQuestionCount });
  }
  for (const [id, [spanStart, spanEnd]] of match.handMade) {
    const before = content.tasks.findLast(({ value }) => value.span[0] <= spanStart);
    const place = { spanStart, spanEnd, position: before?.position ?? 0, partId: before?.partId ?? null };
    await putTaskFields(call.tx, id, { ...place, openQuestionCount: openQuestions(id) });
  }
  await insertMeasures(call.tx, content.measures);
}

async function writeTargets(
  call: Call,
  { match, source, content }: NewVersion,
  openQuestions: (id: string) => number,
): Promise<void> {
  const held = new Map(match.held.targets.map((target) => [target.id, target]));
  const edited = await listEditedFields(call.tx, [...held.keys()], CARRY_OPERATION);
  const documents = [match.plan.documentTitle, source.draft.documentTitle] as const;
  const ordered = wholesFirst(content.targets);
  await insertTargets(
    call.tx,
    ordered.filter(({ id }) => !held.has(id)),
  );
  for (const row of ordered) {
    const former = held.get(row.id);
    if (!former) continue;
    const fields = edited.get(row.id) ?? new Set<string>();
    await carryTarget(call, documents, { held: former, row, edited: fields, openQuestionCount: openQuestions(row.id) });
  }
}

/** The head of the plan as the new version has it, but for what persons set in the ledger; the former head is kept. */
async function writePlan(call: Call, { match: { plan }, source }: NewVersion, summary: VersionSummary): Promise<void> {
  const { title, documentNumber, documentId, documentTitle, draftId, issuedOn, publishedAt, publishedBy } = plan;
  const former = { title, documentNumber, documentId, documentTitle, draftId, issuedOn, publishedAt, publishedBy };
  await insertPlanVersion(call.tx, { planId: plan.id, ...former, replacedAt: call.now, ...summary });

  const edited = (await listEditedFields(call.tx, [plan.id], CARRY_OPERATION)).get(plan.id) ?? new Set<string>();
  const { id: _id, status: _status, withdrawnBecause: _why, ...row } = planRow(call, plan.id, source);
  const fields = Object.fromEntries(Object.entries(row).filter(([field]) => !edited.has(field)));
  await changePlan(call.tx, plan.id, fields);
  await insertChange(call, {
    subjectKind: "plan",
    subjectId: plan.id,
    version: plan.version + 1,
    operation: CARRY_OPERATION,
    changes: differences<object>(plan, fields).filter(({ field }) => !/At$|By$/.test(field)),
  });
}
