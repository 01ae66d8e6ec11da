import type { DocumentContent } from "../content/content.ts";
import type { Extraction } from "../extraction.ts";
import type { Span } from "../span.ts";
import type { LineOfWork } from "./lines-of-work.ts";

/** One plan as the alignment needs it: what it says, and what was read from it. */
export interface AlignedPlan {
  readonly content: DocumentContent;
  readonly extraction: Extraction;
}

/** A body's former and later name, told by whoever keeps the departments; plans themselves never say it. */
export interface BodyRename {
  readonly from: string;
  readonly to: string;
}

export interface AlignOptions {
  readonly renames?: readonly BodyRename[];
}

export const RELATIONS = ["carries_out", "same_text", "cites", "changes_value", "target_compare"] as const;
/** How a passage of the lower plan answers one of the upper plan. */
export type Relation = (typeof RELATIONS)[number];

export const CERTAINTIES = ["certain", "likely", "doubtful"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One end of a link. */
export interface AlignedEnd {
  readonly span: Span;
  /** The path of the task, or the labels of the sections around the passage. */
  readonly path: string;
  readonly title: string;
  readonly taskId: string | null;
  readonly indicatorId: string | null;
}

/** What a person can check: the words, the value or the body that both plans name. */
export type Ground =
  | { readonly kind: "verbatim"; readonly words: string; readonly length: number }
  | { readonly kind: "title"; readonly words: readonly string[] }
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** Both are about the same work. */
  | { readonly kind: "line"; readonly line: LineOfWork }
  | { readonly kind: "body"; readonly upper: string; readonly lower: string; readonly sameness: BodySameness }
  | {
      readonly kind: "citation";
      readonly title: string | null;
      readonly number: string | null;
      readonly isNumberOther: boolean;
    }
  | { readonly kind: "indicator"; readonly upper: string; readonly lower: string }
  | { readonly kind: "best"; readonly side: "both" | "upper" | "lower" };

export type BodySameness = "same" | "renamed" | "same_line";

/** A pair of passages with what joins them. */
export interface AlignmentLink {
  readonly from: AlignedEnd;
  readonly to: AlignedEnd;
  readonly relation: Relation;
  readonly certainty: Certainty;
  readonly grounds: readonly Ground[];
  /** Where the shared words stand in each text. */
  readonly shared: { readonly upper: readonly Span[]; readonly lower: readonly Span[] };
}

export const GAP_SCOPES = ["covered", "outside", "unclear"] as const;
/** Whether the lower plan would have to answer: its scope covers the task, does not, or the texts do not say. */
export type GapScope = (typeof GAP_SCOPES)[number];

export const GAP_BASES = ["siblings_answered", "part_unanswered", "other_place", "before_period"] as const;
export type GapBasis = (typeof GAP_BASES)[number];

/** What is ordered above and taken up by nobody below. */
export interface AlignmentGap {
  readonly from: AlignedEnd;
  readonly scope: GapScope;
  readonly basis: GapBasis;
  /** The nearest passage below that was looked at and found too weak. */
  readonly nearest: AlignedEnd | null;
}

export const CONFLICT_KINDS = ["target_value", "parts_exceed_whole", "deadline_later"] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Two statements that cannot both be kept. */
export interface AlignmentConflict {
  readonly kind: ConflictKind;
  readonly from: AlignedEnd;
  readonly to: readonly AlignedEnd[];
  readonly about: string;
  readonly upper: string;
  readonly lower: string;
}

/** How two plans meet. */
export interface Alignment {
  readonly links: readonly AlignmentLink[];
  readonly gaps: readonly AlignmentGap[];
  readonly conflicts: readonly AlignmentConflict[];
}
