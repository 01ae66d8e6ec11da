import type { CalendarDate } from "../values/index.ts";
import { comparedTo, HUNDRED, parseFraction } from "./exact-fraction.ts";
import type { FigureOrigin, ReportCell } from "./report-status.ts";
import { REPORT_CELLS } from "./report-status.ts";

/** The figure of one target of the plan in one period. */
export interface ReportFigure {
  readonly targetId: string;
  /** An exact decimal; null where there is none, which is not zero. */
  readonly value: string | null;
  readonly origin: FigureOrigin;
}

/** What a report says: percent and milestones, the four parts 进展、问题、成效、下一步, figures, and what help is asked. */
export interface ReportValues {
  readonly percent: string | null;
  readonly milestones: readonly { readonly name: string; readonly doneOn: CalendarDate }[];
  readonly progress: string;
  readonly problem: string;
  readonly effect: string;
  readonly nextStep: string;
  readonly figures: readonly ReportFigure[];
  readonly help: string;
}

/** Parts that a report cannot be handed in without: how far it is, what was done, and what comes next. */
export const NEEDED_CELLS = ["percent", "progress", "nextStep"] as const satisfies readonly ReportCell[];

/** The needed parts that are still empty. 问题 and 成效 may honestly be none. */
export function missingCells(values: ReportValues): readonly ReportCell[] {
  return NEEDED_CELLS.filter((cell) => (values[cell] ?? "").trim() === "");
}

/** Whether a percentage is more than the whole, which only an item marked for over-fulfilment may report. */
export function isAboveWhole(percent: string | null): boolean {
  const value = parseFraction(percent ?? "");
  return value !== null && comparedTo(value, HUNDRED) > 0;
}

/** The cells in which two readings of a report differ. */
export function changedCells(before: ReportValues, after: ReportValues): readonly ReportCell[] {
  return REPORT_CELLS.filter((cell) => JSON.stringify(formOf(before, cell)) !== JSON.stringify(formOf(after, cell)));
}

/** A cell in the one form in which it is compared: lists without regard to their order. */
function formOf(values: ReportValues, cell: ReportCell): unknown {
  if (cell === "milestones") {
    return values.milestones.map(({ name, doneOn }) => `${name} ${doneOn}`).toSorted();
  }
  if (cell === "figures") {
    return values.figures.map(({ targetId, value, origin }) => `${targetId} ${value ?? ""} ${origin}`).toSorted();
  }
  return values[cell];
}
