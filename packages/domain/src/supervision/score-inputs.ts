import type { DepartmentKind } from "../identity/index.ts";
import type { CalendarDate } from "../values/index.ts";
import type { ScoreFactKind, ScoreStatementKind } from "./score-form.ts";

export const CITED_SOURCES = ["act", "report", "light", "sheet", "statement"] as const;
/** 依据: where a point comes from: 办理记录, 进展报告, 亮灯, 督办单, 评分说明. */
export type CitedSource = (typeof CITED_SOURCES)[number];

/** One thing that happened or did not, by its source, its number there and its day. */
export interface CitedEvent {
  readonly source: CitedSource;
  readonly id: string;
  readonly on: CalendarDate;
}

/** What the ledger says of a unit that can move points. */
export interface ScoreFact extends CitedEvent {
  readonly kind: ScoreFactKind;
  readonly itemId: string;
  /** The month in which the period reported on ends, 1 to 12; null for what is no report. */
  readonly month: number | null;
}

/** An item as the unit stood to it at the cut-off. */
export interface ScoredItem {
  readonly itemId: string;
  readonly number: string | null;
  readonly title: string;
  readonly isSupport: boolean;
  readonly weight: string;
  /** In percent; null was never reported, which is not zero. */
  readonly actual: string | null;
  /** The passed report that says so, or the completion act. */
  readonly said: CitedEvent | null;
}

/** 冻结的评分依据 of one unit at the cut-off. */
export interface ScoreInputs {
  readonly departmentId: string;
  readonly departmentName: string;
  readonly departmentKind: DepartmentKind;
  readonly from: CalendarDate;
  readonly cutOffOn: CalendarDate;
  readonly items: readonly ScoredItem[];
  readonly facts: readonly ScoreFact[];
}

/** 评分说明: what a person says of a unit's work, with the reason. */
export interface ScoreStatement {
  readonly id: string;
  readonly kind: ScoreStatementKind;
  readonly on: CalendarDate;
  readonly itemId: string | null;
  /** The fact or report that is meant. */
  readonly eventId: string | null;
  /** The points of an appraisal or a range, the letter of a grade, the number of a level. */
  readonly value: string | null;
  readonly reason: string;
}
