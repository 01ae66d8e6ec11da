import type { TaskTable } from "../tables.ts";
import type { Selectable } from "kysely";

/** One row of the task table as the list statement reads it: the task with its plan and its part. */
export interface ListedTask extends Omit<
  Selectable<TaskTable>,
  | "content"
  | "quote"
  | "note"
  | "phases"
  | "searchGrams"
  | "isWithdrawn"
  | "withdrawnBecause"
  | "documentId"
  | "documentTitle"
  | "createdAt"
  | "spanStart"
  | "spanEnd"
  | "changedAt"
> {
  /** Text where the row came as JSON. */
  changedAt: Date | string;
  planTitle: string;
  partTitle: string | null;
}
