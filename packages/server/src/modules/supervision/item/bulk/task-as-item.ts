import type { Duty, LedgerQuestion, Task } from "@zhigang/contract/ledger";
import { ITEM_STATUS_WORDS, QUESTION_KIND_WORDS } from "@zhigang/domain/glossary";
import type { Term } from "@zhigang/domain/glossary";
import { LEAD_QUESTION_KINDS } from "@zhigang/domain/ledger";
import { monthOf } from "@zhigang/domain/supervision";
import type { ItemDuty } from "@zhigang/domain/supervision";
import { isCalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import type { ItemRow } from "../item-store.ts";

/** Questions of the ledger about who does a task; while one is open nobody can be told to lead. */
const WHO_QUESTION_KINDS: readonly string[] = [...LEAD_QUESTION_KINDS, "no_body", "body_unclear"];

/** What a task brings into an item: who does it and by when. */
export interface TaskDuties {
  readonly duties: readonly ItemDuty[];
  readonly dueOn: string | null;
  /** 督查期间的止日: the last day of what the text names, or the day a person set; null leaves it open. */
  readonly remitTo: string | null;
  /** Bodies that support by the text and are no department here: they are told nothing, and nobody loses sight of them. */
  readonly leftOut: readonly string[];
  /** Collective names that lead (各区县政府): each of their members will answer for itself. */
  readonly collective: readonly string[];
}

/** Reads who leads and supports from a task; refuses with the reason where it is not ready to be handed over, or supervised already by `other`. */
export function readTaskDuties(call: Call, task: Task, other: ItemRow | undefined): TaskDuties {
  if (task.withdrawnBecause !== null) throw new AppError("supervision.task_withdrawn");
  const open = task.questions.find(({ kind, state }) => state === "open" && WHO_QUESTION_KINDS.includes(kind));
  if (open) throw new AppError("supervision.task_lead_open", { reason: wordsOf(call, open) });
  requireUnsupervised(call, other);
  const leads = leadsOf(task);
  const unknown = leads.find(({ departmentId, isCollective }) => departmentId === null && !isCollective);
  if (unknown) throw new AppError("supervision.task_body_unknown", { name: unknown.name });

  if (leads.length === 0) throw new AppError("supervision.task_lead_missing");
  const unlisted = task.duties.filter(({ departmentId }) => departmentId === null);
  const leftOut = unlisted.filter((duty) => !leads.includes(duty)).map(({ name }) => name);
  const collective = unlisted.filter((duty) => leads.includes(duty)).map(({ name }) => name);
  return { duties: dutiesOf(task, leads), dueOn: task.deadline.dueOn, remitTo: endOfText(task), leftOut, collective };
}

/** The last day that the deadline of a task speaks of; every year, ongoing and no time given have none. */
export function endOfText({ deadline: { dueOn, value } }: Pick<Task, "deadline">): string | null {
  if (dueOn !== null || value === null) return dueOn;
  if (/^\d{4}$/.test(value)) return `${value}-12-31`;
  if (/^\d{4}-\d{2}$/.test(value)) return monthOf(value).to;
  return isCalendarDate(value) ? value : null;
}

/** One matter, one item (一事一项): a task under supervision is not put forward again. */
function requireUnsupervised(call: Call, other: ItemRow | undefined): void {
  if (!other) return;
  throw new AppError("supervision.task_supervised", {
    id: other.id,
    number: other.number ?? other.title,
    status: ITEM_STATUS_WORDS[other.status][call.language],
  });
}

/** Whoever leads by name; where the text makes all of them answer together, all of them. */
function leadsOf({ duties, leadBasis }: Task): Duty[] {
  const named = duties.filter(({ role }) => role === "lead");
  return named.length > 0 || leadBasis !== "joint" ? named : duties.filter(({ role }) => role === "joint");
}

/** One lead leads; several lead together without an order (并列牵头). */
function dutiesOf({ duties }: Task, leads: readonly Duty[]): ItemDuty[] {
  const leadRole = leads.length === 1 ? "lead" : "joint_lead";
  return duties.flatMap((duty) => {
    if (duty.departmentId === null) return [];
    return [{ departmentId: duty.departmentId, role: leads.includes(duty) ? leadRole : ("support" as const) }];
  });
}

const QUESTION_WORDS: Readonly<Record<string, Term>> = QUESTION_KIND_WORDS;

function wordsOf({ language }: Call, { kind, reason }: LedgerQuestion): string {
  return QUESTION_WORDS[kind]?.[language] ?? reason;
}
