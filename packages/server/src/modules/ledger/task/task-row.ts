import type { MeasureDuty, TaskTable } from "../tables.ts";
import type { Selectable } from "kysely";

/** A duty as a list statement gathers it. */
export type GatheredDuty = MeasureDuty;

/** One row of the task table as the list statement reads it: the task with its plan, its part and its duties. */
export interface ListedTask extends Omit<
  Selectable<TaskTable>,
  "content" | "quote" | "note" | "phases" | "searchGrams" | "isWithdrawn" | "createdAt" | "spanStart" | "spanEnd"
> {
  planTitle: string;
  partTitle: string | null;
  duties: GatheredDuty[] | null;
}
