import type { ExchangeRowKind, ExchangeState } from "@zhigang/contract/ledger";
import type { Language } from "@zhigang/domain/glossary";
import type { Generated, JSONColumnType } from "kysely";

type Json<T> = JSONColumnType<T & object, string, string>;

/** The tables of what changes many tasks or targets at once. */
export interface BatchTables {
  "ledger.batch": BatchTable;
  "ledger.batchRow": BatchRowTable;
  "ledger.exchange": ExchangeTable;
  "ledger.exchangeRow": ExchangeRowTable;
}

export interface BatchTable {
  id: string;
  kind: "edit" | "import";
  title: string;
  reason: string;
  changed: number;
  created: number;
  doneAt: Date;
  doneBy: string;
  undoneAt: Date | null;
  undoneBy: string | null;
  version: Generated<number>;
}

/** What a batch or a file that comes back is about. */
export type SubjectKind = "task" | "target";

export interface BatchRowTable {
  batchId: string;
  subjectId: string;
  subjectKind: SubjectKind;
  version: number;
  isNew: boolean;
  before: Json<Record<string, unknown>>;
}

export interface ExchangeTable {
  id: string;
  fileName: string;
  format: "xlsx" | "json";
  subjectKind: SubjectKind;
  content: Buffer;
  state: ExchangeState;
  counts: Json<Record<ExchangeRowKind, number>>;
  columns: Json<ExchangeColumns>;
  startedAt: Date;
  startedBy: string;
  batchId: string | null;
  version: Generated<number>;
}

/** What is told of a file beside its rows. */
export interface ExchangeColumns {
  /** In which language the file's headings are written. */
  language: Language;
  dropped: string[];
  added: string[];
  shownOnly: string[];
  exportedRows: number | null;
}

export interface ExchangeRowTable {
  exchangeId: string;
  rowNumber: number;
  kind: ExchangeRowKind;
  subjectId: string | null;
  seenVersion: number | null;
  title: string;
  cells: Json<KeptCell[]>;
  problems: Json<KeptProblem[]>;
  wish: Json<Record<string, unknown>>;
}

/** A cell that differs, by its column's key, so that each reader sees it in their own language. */
export interface KeptCell {
  column: string;
  field: string;
  from: string;
  to: string;
  isConflict: boolean;
}

/** What is wrong, by its code, for the same reason. */
export interface KeptProblem {
  column: string | null;
  code: string;
  values: Record<string, string | number>;
}
