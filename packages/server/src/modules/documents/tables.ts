import type {
  DraftItemKind,
  DraftItemState,
  DraftStatus,
  GapState,
  ImportStage,
  ImportStatus,
  QuestionState,
} from "@zhigang/domain/documents";
import type { PlanKind } from "@zhigang/domain/ledger";
import type { Generated, JSONColumnType } from "kysely";

/** A jsonb column: read as the value, written as its JSON text. */
type Json<T> = JSONColumnType<T & object, string, string>;
type NullableJson<T> = JSONColumnType<(T & object) | null, string | null, string | null>;

/** The documents room's tables. */
export interface DocumentsTables {
  "documents.file": FileTable;
  "documents.rendition": RenditionTable;
  "documents.document": DocumentTable;
  "documents.import": ImportTable;
  "documents.columnMapping": ColumnMappingTable;
  "documents.draft": DraftTable;
  "documents.draftItem": DraftItemTable;
  "documents.draftQuestion": DraftQuestionTable;
  "documents.draftGap": DraftGapTable;
  "documents.draftStep": DraftStepTable;
  "documents.passage": PassageTable;
  "documents.passageIndex": PassageIndexTable;
  "documents.draftPresence": DraftPresenceTable;
  "documents.unsavedInput": UnsavedInputTable;
}

/** A piece of a paper that is found by its words. */
interface PassageTable {
  documentId: string;
  number: number;
  newness: string;
  kind: "title" | "heading" | "paragraph" | "row";
  spanStart: number;
  spanEnd: number;
  section: string[];
  page: number | null;
  sheet: string | null;
  rowNumber: number | null;
  form: string;
  text: string | null;
  grams: number[];
}

interface PassageIndexTable {
  documentId: string;
  formVersion: number;
  indexedAt: Date;
}

interface FileTable {
  id: string;
  sha256: string;
  byteSize: number;
  content: Buffer;
  createdAt: Date;
}

interface RenditionTable {
  fileId: string;
  /** PDF; null says that it cannot be drawn. */
  content: Buffer | null;
  createdAt: Date;
}

export interface DocumentTable {
  id: string;
  fileId: string;
  fileName: string;
  format: string;
  title: string;
  documentNumber: string | null;
  issuingAuthority: string | null;
  issuedOn: string | null;
  divisionCode: string | null;
  text: string;
  blocks: Json<unknown[]>;
  sections: Json<unknown[]>;
  extraction: Json<unknown>;
  warnings: Json<unknown[]>;
  createdAt: Date;
  createdBy: string;
  version: number;
}

export interface ImportTable {
  id: string;
  fileId: string;
  fileName: string;
  /** The archive it came in, with its folders. */
  origin: Generated<string | null>;
  status: ImportStatus;
  format: string | null;
  stage: ImportStage | null;
  progress: number;
  problem: NullableJson<{ code: string; details: Record<string, unknown> }>;
  warnings: Json<unknown[]>;
  mapping: NullableJson<unknown>;
  choices: NullableJson<unknown>;
  isKnown: boolean;
  documentId: string | null;
  draftId: string | null;
  createdAt: Date;
  createdBy: string;
  createdByName: string;
  createdByDepartmentId: string | null;
  finishedAt: Date | null;
}

interface ColumnMappingTable {
  fingerprint: string;
  roles: Json<string[]>;
  changedAt: Date;
  changedBy: string;
}

/** Kept counts of a draft, renewed with each step. */
export interface DraftCounts {
  readonly tasks: number;
  readonly targets: number;
  readonly undecided: number;
  readonly rejected: number;
  readonly openQuestions: number;
  readonly openGaps: number;
}

export interface DraftTable {
  id: string;
  documentId: string;
  status: DraftStatus;
  title: string;
  documentNumber: string | null;
  issuingAuthority: string | null;
  issuedOn: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  divisionCode: string | null;
  planKind: PlanKind | null;
  counts: Json<DraftCounts>;
  discardedBecause: string | null;
  planId: string | null;
  earlierDraftId: string | null;
  isNewVersion: Generated<boolean>;
  createdAt: Date;
  createdBy: string;
  createdByName: string;
  changedAt: Date;
  version: number;
}

export interface DraftItemTable {
  id: string;
  draftId: string;
  kind: DraftItemKind;
  position: number;
  state: DraftItemState;
  value: Json<unknown>;
  proposed: NullableJson<unknown>;
  confidence: number;
  rejectedBecause: string | null;
  mergedIntoId: string | null;
  earlierItemId: string | null;
  changedBy: string | null;
  changedAt: Date | null;
  version: number;
}

export interface DraftQuestionTable {
  id: string;
  draftId: string;
  itemId: string | null;
  kind: string;
  options: Json<string[]>;
  reason: string;
  spanStart: number;
  spanEnd: number;
  state: QuestionState;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  version: number;
}

export interface DraftGapTable {
  id: string;
  draftId: string;
  spanStart: number;
  spanEnd: number;
  state: GapState;
  itemId: string | null;
  reason: string | null;
  decidedBy: string | null;
  version: number;
}

export interface DraftStepTable {
  id: string;
  draftId: string;
  number: number;
  operation: string;
  byAccountId: string;
  byName: string;
  at: Date;
  isUndone: boolean;
  isDropped: boolean;
  changes: Json<unknown[]>;
  draftVersion: number;
}

export interface DraftPresenceTable {
  draftId: string;
  accountId: string;
  windowId: string;
  name: string;
  itemId: string | null;
  isEditing: boolean;
  seenAt: Date;
}

interface UnsavedInputTable {
  draftId: string;
  accountId: string;
  key: string;
  value: Json<{ words: string }>;
  keptAt: Date;
}
