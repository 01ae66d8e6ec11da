import type { BodyOf } from "@zhigang/contract/http";
import type { Task, ledgerEndpoints } from "@zhigang/contract/ledger";
import { deadlineKey, decidePlanAction, textGrams } from "@zhigang/domain/ledger";
import type { Insertable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { factRows } from "../../../platform/outbox/announce.ts";
import { record } from "../../audit/index.ts";
import { getQuotes } from "../../documents/index.ts";
import { changeRow } from "../change-store.ts";
import { changedFact } from "../facts.ts";
import { insertTogether } from "../insert-rows.ts";
import { tallyOfTask } from "../tally/tally.ts";
import { tallyRows } from "../tally/tally-store.ts";
import type { TaskTable } from "../tables.ts";
import { getTask } from "./get-task.ts";
import { getPlaceForTask, newTaskRows } from "./task-store.ts";

type NewTask = BodyOf<(typeof ledgerEndpoints)["createTask"]>;
type PlacedTask = NewTask & {
  id: string;
  quote: string;
  partId: string | null;
  parentTaskId: string | null;
  position: number;
};

/** 手工新增任务: for what the reading missed. It cites the plan's text like every other task. */
export async function createTask(call: Call, input: NewTask): Promise<Task> {
  const operation = "ledger.task.create";
  const id = await addTask(call, input, operation);
  const { planId, title, span } = input;
  await record(call, operation, { kind: "task", id, label: title }, { to: { planId, title, span } });

  return getTask(call, id);
}

/** Puts a new task into the ledger, with its history, counts and fact; the audit is its caller's. Gives its id. */
export async function addTask(call: Call, input: NewTask, operation: string): Promise<string> {
  const { planId, partId = null, parentTaskId = null, title, span } = input;
  const place = await getPlaceForTask(call.tx, planId, { partId, parentTaskId, spanStart: span[0] });

  const decision = decidePlanAction(place, "create_task");
  if (!decision.allowed) throw new AppError(`ledger.${decision.because}`, { id: planId });
  if (!place.isInPlan) throw new AppError("ledger.task_not_found", { partId, parentTaskId });
  const quote = await quoteAt(call, place.documentId, span);

  const id = newId();
  const changes = [{ field: "title", from: null, to: title }];
  await insertTogether(call.tx, [
    ...newTaskRows(rowOf(call, { ...input, partId, parentTaskId, id, quote, position: place.position })),
    tallyRows(tallyOfTask({ ...UNSAID, planId, duties: [] })),
    changeRow(call, { subjectKind: "task", subjectId: id, version: 1, operation, changes }),
    factRows(call, [changedFact("ledger.task.created", { id, planId, title, version: 1, operation, changes })]),
  ]);
  return id;
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

function rowOf(call: Call, task: PlacedTask): Omit<Insertable<TaskTable>, "duties"> {
  const { id, planId, partId, parentTaskId, position, title, quote, span } = task;
  const content = task.content === "" ? quote : task.content;
  return {
    ...UNSAID,
    id,
    planId,
    partId,
    parentTaskId,
    position,
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
