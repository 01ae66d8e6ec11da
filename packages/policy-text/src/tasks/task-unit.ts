import type { Owners } from "../responsibilities/assign-roles.ts";
import type { Span } from "../span.ts";
import type { ReadRow } from "../structure/outline.ts";

/** A task found in the outline: where it stands and who is named for it, before its time nodes are read. */
export interface TaskUnit {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly titleSpan: Span;
  /** From the number or first word to the end of the unit. */
  readonly span: Span;
  readonly sectionId: string;
  readonly isSafeguard: boolean;
  /** The row of a task table; null in prose. */
  readonly row: TaskRow | null;
  readonly owners: Owners;
  /** Steps inside the task: its bracketed stretches, or its enumerated items. */
  readonly steps: readonly TaskStep[];
  /** Tags of this task, to tell their words from the task's own. */
  readonly tagSpans: readonly Span[];
  readonly doubts: readonly TaskDoubt[];
  readonly confidence: number;
  readonly reason: string;
}

/** Index into `Outline.tables`, and the rows that the task stands in. */
export interface TaskRow {
  readonly table: number;
  readonly rows: readonly ReadRow[];
}

/** A step of a task, with owners of its own where a bracket names some. */
export interface TaskStep {
  readonly span: Span;
  readonly owners: Owners;
}

/** What the text of a task leaves open about its owners. */
export type TaskDoubt =
  | { readonly kind: "bracket_broken"; readonly span: Span }
  | { readonly kind: "body_unclear"; readonly span: Span };
