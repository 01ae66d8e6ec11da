import type { Language } from "@zhigang/domain/glossary";
import type { ExchangeColumns, SubjectKind } from "../batch-tables.ts";
import type { ProblemCode } from "./exchange-texts.ts";
import type { RowKey } from "../export/row-key.ts";

/** A row of a file that comes back: the task or target it was, and its cells by the column they stand in. */
export interface ComingRow {
  /** As a person counts rows in the file. */
  readonly row: number;
  readonly key: RowKey | null;
  readonly cells: Readonly<Record<string, string>>;
  /** What is wrong with the row as such, before it is compared. */
  readonly flaw?: ProblemCode;
  readonly flawValue?: string;
}

/** A file that comes back, read but not yet compared. */
export interface ComingFile {
  readonly subjectKind: SubjectKind;
  readonly language: Language;
  readonly rows: readonly ComingRow[];
  readonly columns: ExchangeColumns;
}

/** The most rows of one file that comes back. */
export const MOST_COMING_ROWS = 5000;
