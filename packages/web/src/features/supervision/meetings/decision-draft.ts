import type { MeetingDecision } from "@zhigang/contract/supervision";
import type { DecisionOutcome } from "@zhigang/domain/supervision";
import type { DueDraft } from "../parts/due-field.tsx";
import { dutiesOf } from "../parts/duties-of.ts";

/** A decision as it is being written. */
export interface DecisionDraft extends DueDraft {
  readonly words: string;
  readonly pointId: string | null;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly outcome: DecisionOutcome;
  readonly item: { readonly id: string; readonly title: string } | null;
}

/** The form as it begins. */
export function draftOfDecision(decision: MeetingDecision | null): DecisionDraft {
  if (decision === null) return EMPTY;
  const { words, pointId, duties, dueOn, limit, outcome, item } = decision;
  const of = (isSupport: boolean) =>
    duties.filter(({ role }) => (role === "support") === isSupport).map(({ departmentId }) => departmentId);
  return {
    words,
    pointId,
    leads: of(false),
    supports: of(true),
    outcome,
    item,
    dueBy: limit?.unit ?? "day",
    dueOn,
    limit: limit === null ? "" : String(limit.amount),
  };
}

const EMPTY: DecisionDraft = {
  words: "",
  pointId: null,
  leads: [],
  supports: [],
  outcome: "item",
  item: null,
  dueBy: "day",
  dueOn: null,
  limit: "",
};

/** What is sent of a draft; null while something needed is missing or wrong. */
export function decisionOf(draft: DecisionDraft) {
  const { words, pointId, leads, supports, outcome, item } = draft;
  const due = dueOf(draft);
  if (words.trim() === "" || due === null || isWhoMissing(draft)) return null;
  const itemId = outcome === "attached" ? (item?.id ?? null) : null;
  return { words: words.trim(), pointId, duties: dutiesOf(leads, supports), ...due, outcome, itemId };
}

/** What becomes an item needs a lead; what belongs to an item needs the item. */
function isWhoMissing({ outcome, leads, item }: DecisionDraft): boolean {
  return (outcome === "item" && leads.length === 0) || (outcome === "attached" && item === null);
}

/** The day named or the days counted; null while the number is none. */
function dueOf({ dueBy, dueOn, limit }: DecisionDraft) {
  if (dueBy === "day") return { dueOn, limit: null };
  if (limit.trim() === "") return { dueOn: null, limit: null };
  const amount = Number(limit);
  const isCount = Number.isInteger(amount) && amount >= 1 && amount <= 1000;
  return isCount ? { dueOn: null, limit: { amount, unit: dueBy } } : null;
}
