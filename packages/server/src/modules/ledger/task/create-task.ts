import type { BodyOf } from "@zhigang/contract/http";
import type { Task, ledgerEndpoints } from "@zhigang/contract/ledger";
import { deadlineKey, decidePlanAction, textGrams } from "@zhigang/domain/ledger";
import type { Insertable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getQuotes } from "../../documents/index.ts";
import { insertChange } from "../change-store.ts";
import { getPlanForUpdate } from "../plan/plan-store.ts";
import { tallyOfTask } from "../tally/tally.ts";
import { insertTallySteps } from "../tally/tally-store.ts";
import type { TaskTable } from "../tables.ts";
import { getTask } from "./get-task.ts";
import { belongsToPlan, findPositionAt, insertTasks } from "./task-store.ts";

type NewTask = BodyOf<(typeof ledgerEndpoints)["createTask"]>;
type PlacedTask = NewTask & { id: string; quote: string; partId: string | null; parentTaskId: string | null };

/** 手工新增任务: for what the reading missed. It cites the plan's text like every other task. */
export async function createTask(call: Call, input: NewTask): Promise<Task> {
  const plan = await getPlanForUpdate(call.tx, input.planId, "share");
  const decision = decidePlanAction(plan, "create_task");
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id: plan.id });
  const place = { partId: input.partId ?? null, parentTaskId: input.parentTaskId ?? null };
  if (!(await belongsToPlan(call.tx, plan.id, place))) throw new AppError("ledger.task_not_found", place);
  const quote = await quoteAt(call, plan.documentId, input.span);

  const id = newId();
  const counted = { ...UNSAID, planId: plan.id, duties: [] };
  await insertTasks(call.tx, [{ row: await rowOf(call, { ...input, ...place, id, quote }), duties: [] }]);
  await insertTallySteps(call.tx, tallyOfTask(counted));
  const changes = [{ field: "title", from: null, to: input.title }];
  await insertChange(call, {
    subjectKind: "task",
    subjectId: id,
    version: 1,
    operation: "ledger.task.create",
    changes,
  });
  await record(
    call,
    "ledger.task.create",
    { kind: "task", id, label: input.title },
    { to: { planId: plan.id, title: input.title, span: input.span } },
  );

  return getTask(call, id);
}

/** The cited words; a citation outside the text is refused. */
async function quoteAt(call: Call, documentId: string, span: readonly [number, number]): Promise<string> {
  const [quote] = await getQuotes(call.tx, documentId, [span]);
  if (quote === undefined || quote === null || quote === "")
    throw new AppError("ledger.span_outside", { start: span[0], end: span[1] });
  return quote;
}

/** What a task made by hand does not say yet. */
const UNSAID = {
  path: "",
  note: "",
  isKey: false,
  isSafeguard: false,
  leadBasis: "none",
  isOpenList: false,
  ownerName: "",
  deadlineValue: null,
  deadlinePrecision: null,
  deadlineBasis: "none",
  deadlineSpanStart: null,
  deadlineSpanEnd: null,
  dueOn: null,
  phases: "[]",
  targetCount: 0,
  openQuestionCount: 0,
} as const;

async function rowOf(call: Call, task: PlacedTask): Promise<Omit<Insertable<TaskTable>, "duties">> {
  const { id, planId, partId, parentTaskId, title, quote, span } = task;
  const content = task.content === "" ? quote : task.content;
  return {
    ...UNSAID,
    id,
    planId,
    partId,
    parentTaskId,
    position: await findPositionAt(call.tx, planId, span[0]),
    title,
    content,
    quote: content === quote ? null : quote,
    deadlineKey: deadlineKey(null, null),
    spanStart: span[0],
    spanEnd: span[1],
    searchGrams: textGrams(`${title}\n${content}`),
    createdAt: call.now,
    changedAt: call.now,
  };
}
