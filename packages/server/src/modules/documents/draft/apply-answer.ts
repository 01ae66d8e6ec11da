import type { Owner, TaskProposal } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { touched } from "./change-items.ts";
import { itemChange } from "./draft-rows.ts";
import type { DraftItem, QuestionRow, RowChange } from "./draft-rows.ts";

const LEAD_QUESTIONS: ReadonlySet<string> = new Set(["lead_unconfirmed", "open_list"]);

/**
 * What an answer to these questions changes in an item, once however many of them are about it. Only an answer that names
 * one of the bodies asked about does: it becomes the lead, and the others support. Any other answer is kept beside the
 * question, for a person to act on.
 */
export function applyAnswer(
  call: Call,
  item: DraftItem,
  questions: readonly QuestionRow[],
  answer: string,
): RowChange | null {
  const isAboutLead = questions.some(({ itemId, kind }) => itemId === item.id && LEAD_QUESTIONS.has(kind));
  if (item.kind !== "task" || !isAboutLead || item.state === "rejected") return null;
  const lead = item.value.leads.find((owner) => owner.name === answer);
  if (!lead) return null;

  const value: TaskProposal = {
    ...item.value,
    leads: [lead],
    supports: [...item.value.leads.filter((owner) => owner !== lead), ...item.value.supports].filter(isFirstOfItsName),
    leadBasis: "set",
  };
  const state = item.state === "added" ? "added" : "edited";
  return itemChange(item, touched(call, { ...item, value, state }));
}

/** Keeps of several owners of one name the first. */
export function isFirstOfItsName(owner: Owner, index: number, owners: readonly Owner[]): boolean {
  return owners.findIndex((other) => other.name === owner.name) === index;
}
