import type { Owner, TaskProposal } from "@zhigang/contract/documents";
import type { Call } from "../../../platform/call.ts";
import { touched } from "./change-items.ts";
import { itemChange } from "./draft-rows.ts";
import type { DraftItem, QuestionRow, RowChange } from "./draft-rows.ts";

/**
 * What an answer changes in its item. Only an answer that names one of the bodies asked about does: it becomes the lead,
 * and the others support. Any other answer is kept beside the question, for a person to act on.
 */
export function applyAnswer(call: Call, item: DraftItem, question: QuestionRow, answer: string): RowChange | null {
  const isAboutLead = question.kind === "lead_unconfirmed" || question.kind === "open_list";
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

function isFirstOfItsName(owner: Owner, index: number, owners: readonly Owner[]): boolean {
  return owners.findIndex((other) => other.name === owner.name) === index;
}
