import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";

/** From when to when something is due: a year, a month or a day; both ends belong to it. */
export interface DeadlineRange {
  readonly deadlineFrom?: string | undefined;
  readonly deadlineTo?: string | undefined;
}

/** Keys behind this stand for what has no day: every year, ongoing, no time node. */
const LAST_WITH_DAY = "9996-99-99";

/** Conditions that the day or time node in force lies in the range. A month lies in its year, a day in its month. */
export function dueWithin(alias: string, { deadlineFrom, deadlineTo }: DeadlineRange): RawBuilder<SqlBool>[] {
  if (deadlineFrom === undefined && deadlineTo === undefined) return [];
  const key = sql.raw(`${alias}.deadline_key`);
  return [
    ...(deadlineFrom === undefined ? [] : [sql<SqlBool>`${key} >= ${deadlineFrom}`]),
    sql<SqlBool>`${key} <= ${deadlineTo === undefined ? LAST_WITH_DAY : lastKeyOf(deadlineTo)}`,
  ];
}

function lastKeyOf(end: string): string {
  return end.length === 4 ? `${end}-99-99` : end.length === 7 ? `${end}-99` : end;
}
