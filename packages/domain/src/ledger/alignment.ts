import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";
import type { PlanStatus } from "./plan.ts";

export const ALIGNMENT_RELATIONS = ["carries_out", "same_text", "cites", "changes_value", "target_compare"] as const;
/** How a passage of the lower plan answers one of the upper plan. */
export type AlignmentRelation = (typeof ALIGNMENT_RELATIONS)[number];

export const ALIGNMENT_CERTAINTIES = ["certain", "likely", "doubtful"] as const;
/** How surely a link was proposed; what a person draws by hand has none. */
export type AlignmentCertainty = (typeof ALIGNMENT_CERTAINTIES)[number];

export const ALIGNMENT_LINK_STATES = ["proposed", "confirmed", "rejected"] as const;
/** What was decided about a proposed link. */
export type AlignmentLinkState = (typeof ALIGNMENT_LINK_STATES)[number];

export const ALIGNMENT_GAP_SCOPES = ["covered", "outside", "unclear"] as const;
/** Whether the lower plan would have to answer what it does not. */
export type AlignmentGapScope = (typeof ALIGNMENT_GAP_SCOPES)[number];

export const ALIGNMENT_GAP_BASES = ["siblings_answered", "part_unanswered", "other_place", "before_period"] as const;
/** What the scope of a gap was told from. */
export type AlignmentGapBasis = (typeof ALIGNMENT_GAP_BASES)[number];

export const ALIGNMENT_CONFLICT_KINDS = ["target_value", "parts_exceed_whole", "deadline_later"] as const;
/** Why two statements cannot both be kept. */
export type AlignmentConflictKind = (typeof ALIGNMENT_CONFLICT_KINDS)[number];

/** Whether two plans may be aligned: both are in the ledger, and a plan is not below itself. */
export function decideAlignment(
  upper: { readonly id: string; readonly status: PlanStatus },
  lower: { readonly id: string; readonly status: PlanStatus },
): Decision<"alignment_same_plan" | "plan_withdrawn"> {
  if (upper.id === lower.id) return refused("alignment_same_plan");
  return upper.status === "withdrawn" || lower.status === "withdrawn" ? refused("plan_withdrawn") : ALLOWED;
}

/** Whether a link may be decided so: rejecting needs a reason; deciding the same twice changes nothing. */
export function decideAlignmentLink(
  link: { readonly state: AlignmentLinkState },
  wish: { readonly state: AlignmentLinkState; readonly reason: string | undefined },
): Decision<"reason_missing" | "alignment_already_decided"> {
  if (wish.state === "rejected" && !wish.reason?.trim()) return refused("reason_missing");
  return link.state === wish.state ? refused("alignment_already_decided") : ALLOWED;
}

/** What became of a task of the upper plan below, as the matrix shows it. */
export const ALIGNMENT_OUTCOMES = ["conflict", "gap", "open", "answered"] as const;
export type AlignmentOutcome = (typeof ALIGNMENT_OUTCOMES)[number];

/** A task's outcome from its links: rejected ones answer nothing, a proposal leaves it open, a confirmed one answers it. */
export function outcomeOf(task: {
  readonly links: readonly { readonly state: AlignmentLinkState; readonly certainty: AlignmentCertainty | null }[];
  readonly hasConflict: boolean;
}): AlignmentOutcome {
  const standing = task.links.filter(({ state }) => state !== "rejected");
  if (task.hasConflict) return "conflict";
  if (standing.length === 0) return "gap";
  const isSure = standing.some(({ state, certainty }) => state === "confirmed" || certainty === "certain");
  return isSure ? "answered" : "open";
}
