import type { TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import type { DraftItemState, GapState, QuestionState } from "@zhigang/domain/documents";

interface ItemFields {
  readonly id: string;
  readonly draftId: string;
  readonly position: number;
  readonly state: DraftItemState;
  readonly confidence: number;
  readonly rejectedBecause: string | null;
  readonly mergedIntoId: string | null;
  readonly earlierItemId: string | null;
  readonly changedBy: string | null;
  /** ISO 8601, so that a row survives its way through a step's JSON. */
  readonly changedAt: string | null;
  readonly version: number;
}

/** A proposed task as the review handles it. */
export interface TaskItem extends ItemFields {
  readonly kind: "task";
  readonly value: TaskProposal;
  readonly proposed: TaskProposal | null;
}

/** A proposed target as the review handles it. */
export interface TargetItem extends ItemFields {
  readonly kind: "target";
  readonly value: TargetProposal;
  readonly proposed: TargetProposal | null;
}

export type DraftItem = TaskItem | TargetItem;

export interface QuestionRow {
  readonly id: string;
  readonly draftId: string;
  readonly itemId: string | null;
  readonly kind: string;
  readonly options: readonly string[];
  readonly reason: string;
  readonly span: readonly [number, number];
  readonly state: QuestionState;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly version: number;
}

export interface GapRow {
  readonly id: string;
  readonly draftId: string;
  readonly span: readonly [number, number];
  readonly state: GapState;
  readonly itemId: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly version: number;
}

interface Changed<Kind extends string, Row> {
  readonly what: Kind;
  /** Null for a row that the step adds. */
  readonly before: Row | null;
  /** Null for a row that undoing an addition removes. */
  readonly after: Row | null;
}

/** One row before and after a step. */
export type RowChange = Changed<"item", DraftItem> | Changed<"question", QuestionRow> | Changed<"gap", GapRow>;

/** A change of one item. */
export function itemChange(before: DraftItem | null, after: DraftItem | null): RowChange {
  return { what: "item", before, after };
}

/** A change of one question. */
export function questionChange(before: QuestionRow | null, after: QuestionRow): RowChange {
  return { what: "question", before, after };
}

/** A change of one gap. */
export function gapChange(before: GapRow, after: GapRow): RowChange {
  return { what: "gap", before, after };
}
