import type { BodyOf } from "@zhigang/contract/http";
import type { ledgerEndpoints, PublishedPlan } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { announce } from "../../../platform/outbox/announce.ts";
import { record } from "../../audit/index.ts";
import { getDraftForPublishing, markDraftPublished } from "../../documents/index.ts";
import type { PublishableDraft } from "../../documents/index.ts";
import { realignPlan } from "../alignment/realign-plan.ts";
import { getPlan } from "../plan/get-plan.ts";
import { getPlanRow, insertCoverage, insertPlan, insertReferences } from "../plan/plan-store.ts";
import { insertQuestions } from "../question/question-store.ts";
import { tallyOfQuestion, tallyOfTarget, tallyOfTask } from "../tally/tally.ts";
import type { TallyStep } from "../tally/tally.ts";
import { insertTallySteps } from "../tally/tally-store.ts";
import { insertTargets } from "../target/target-store.ts";
import { insertMeasures, insertParts, insertTasks } from "../task/task-store.ts";
import { coverageRow } from "./coverage-row.ts";
import { missingOf } from "./missing.ts";
import { planContent } from "./plan-content.ts";
import { planRow, referenceRow, wholesFirst } from "./plan-rows.ts";
import type { PlanContent } from "./plan-content.ts";
import { resolveOwners } from "./resolve-names.ts";
import { dueDayOf, taskRow } from "./task-rows.ts";
import { findVersionMatch, requireLatest } from "./version/match-version.ts";
import { replaceVersion } from "./version/replace-version.ts";

type PublishPlan = BodyOf<(typeof ledgerEndpoints)["publishPlan"]>;

/** 发布: a reviewed draft becomes a plan of the ledger, whole or not at all. */
export async function publishPlan(call: Call, input: PublishPlan): Promise<PublishedPlan> {
  const source = await getDraftForPublishing(call, input.draftId, { lock: true });
  decidePublishing(source, input.acknowledge);

  const match = await findVersionMatch(call, source, "change");
  if (match) requireLatest(match, source);

  const planId = match?.plan.id ?? newId();
  const resolve = await resolveOwners(call, source, input.names);
  const content = planContent(planId, source, resolve, { now: call.now, known: match?.known ?? new Map() });
  const { droppedBecause } = input;
  const version = match && (await replaceVersion(call, { match, source, content, droppedBecause }));
  if (!match) await insertPlan(call.tx, planRow(call, planId, source));
  if (!match) await writeContent(call, planId, source, content);
  await markDraftPublished(call, input.draftId, planId);
  await announcePlan(call, planId, content);
  await record(
    call,
    match ? "ledger.plan.publish_version" : "ledger.plan.publish",
    { kind: "plan", id: planId, label: source.draft.title },
    {
      to: {
        draftId: input.draftId,
        tasks: content.tasks.length,
        targets: content.targets.length,
        questions: content.questions.length,
        acknowledged: input.acknowledge,
        ...version,
      },
    },
  );
  const notCompared = await realignPlan(call, planId);
  return { ...(await getPlan(call, planId)), notCompared };
}

/** The plan as it now stands: of a new version, what persons had set in the ledger stays. */
async function announcePlan(call: Call, planId: string, { tasks, targets }: PlanContent): Promise<void> {
  const { title, documentNumber, divisionCode, documentId, version } = await getPlanRow(call.tx, planId);
  const plan = { id: planId, title, documentNumber, divisionCode, documentId, version };
  const data = { ...plan, tasks: tasks.length, targets: targets.length };
  await announce(call, [{ name: "ledger.plan.published", subject: planId, data }]);
}

/** What must be so before a draft is published; the numbers the person saw must still hold. */
function decidePublishing(source: PublishableDraft, seen: PublishPlan["acknowledge"]): void {
  const missing = missingOf(source.draft);
  if (missing.length > 0)
    throw new AppError("ledger.draft_incomplete", { missing: missing.join("、"), fields: missing });
  if (source.tasks.length + source.targets.length === 0)
    throw new AppError("ledger.nothing_to_publish", { id: source.draft.id });
  const { undecided, openQuestions, openGaps } = source.draft.counts;
  if (undecided !== seen.undecided || openQuestions !== seen.openQuestions || openGaps !== seen.openGaps) {
    throw new AppError("ledger.counts_changed", { undecided, openQuestions, openGaps });
  }
}

async function writeContent(
  { tx, now }: Call,
  planId: string,
  source: PublishableDraft,
  content: PlanContent,
): Promise<void> {
  const { tasks, targets, questions } = content;
  const published = { planId, text: source.text, now };
  await insertParts(tx, content.parts);
  await insertTasks(
    tx,
    tasks.map((task) => ({ row: taskRow(published, task), duties: task.duties })),
  );
  await insertMeasures(tx, content.measures);
  await insertTargets(tx, wholesFirst(targets));
  await insertQuestions(tx, questions);
  await insertCoverage(tx, coverageRow(planId, source));
  await insertReferences(
    tx,
    source.references.map((reference, position) => referenceRow(planId, reference, position)),
  );
  await insertTallySteps(tx, tallyOf(planId, content));
}

/** What the plan adds to the kept counts. */
function tallyOf(planId: string, { tasks, targets, questions }: PlanContent): TallyStep[] {
  return [
    ...tasks.flatMap(({ value, duties, openQuestionCount }) =>
      tallyOfTask({
        planId,
        leadBasis: value.leadBasis,
        deadlineValue: value.deadline?.value ?? null,
        dueOn: dueDayOf(value.deadline),
        openQuestionCount,
        duties,
      }),
    ),
    ...targets.flatMap(({ deadlineValue = null }) => tallyOfTarget({ planId, deadlineValue })),
    ...questions.flatMap(({ state }) => tallyOfQuestion({ planId, state })),
  ];
}
