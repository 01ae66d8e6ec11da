import type { Phase } from "@zhigang/contract/documents";
import type { QuestionState } from "@zhigang/domain/documents";
import type {
  Change,
  Comparator,
  DeadlineBasis,
  DutyRole,
  LeadBasis,
  PlanKind,
  PlanStatus,
  Precision,
  TargetClass,
} from "@zhigang/domain/ledger";
import type { Generated, JSONColumnType } from "kysely";
import type { BatchTables } from "./batch-tables.ts";
import type { SearchEntryTable } from "./search/search-entry-table.ts";

/** A jsonb column: read as the value, written as its JSON text. */
type Json<T> = JSONColumnType<T & object, string, string>;

/** The ledger room's tables. */
export interface LedgerTables extends BatchTables {
  "ledger.plan": PlanTable;
  "ledger.part": PartTable;
  "ledger.task": TaskTable;
  "ledger.duty": DutyTable;
  "ledger.measure": MeasureTable;
  "ledger.target": TargetTable;
  "ledger.question": QuestionTable;
  "ledger.change": ChangeTable;
  "ledger.reference": ReferenceTable;
  "ledger.coverage": CoverageTable;
  "ledger.savedView": SavedViewTable;
  "ledger.tally": TallyTable;
  "ledger.tallyStep": TallyTable;
  "ledger.planVersion": PlanVersionTable;
  "ledger.searchEntry": SearchEntryTable;
}

export interface PlanTable {
  id: string;
  title: string;
  documentId: string;
  documentTitle: string;
  draftId: string | null;
  documentNumber: string | null;
  issuingAuthority: string | null;
  issuedOn: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  divisionCode: string | null;
  planKind: PlanKind | null;
  status: PlanStatus;
  withdrawnBecause: string | null;
  publishedAt: Date;
  publishedBy: string;
  changedAt: Date;
  version: Generated<number>;
}

export interface PartTable {
  id: string;
  planId: string;
  parentPartId: string | null;
  position: number;
  level: number;
  role: string;
  label: string | null;
  title: string | null;
  spanStart: number;
  spanEnd: number;
}

interface DeadlineColumns {
  deadlineValue: string | null;
  deadlinePrecision: Precision | null;
  deadlineBasis: DeadlineBasis;
  deadlineSpanStart: number | null;
  deadlineSpanEnd: number | null;
  dueOn: string | null;
  deadlineKey: string;
}

export interface TaskTable extends DeadlineColumns {
  id: string;
  planId: string;
  partId: string | null;
  parentTaskId: string | null;
  position: number;
  path: string;
  title: string;
  content: string;
  quote: string | null;
  note: string;
  isKey: boolean;
  isSafeguard: boolean;
  leadBasis: LeadBasis;
  isOpenList: boolean;
  ownerName: string;
  /** The rows of `ledger.duty` once more, for lists; written together with them. */
  duties: Json<HeldDuty[]>;
  phases: Json<Phase[]>;
  spanStart: number;
  spanEnd: number;
  searchGrams: number[];
  targetCount: number;
  openQuestionCount: number;
  isWithdrawn: Generated<boolean>;
  withdrawnBecause: Generated<string | null>;
  documentId: Generated<string | null>;
  documentTitle: Generated<string | null>;
  createdAt: Date;
  changedAt: Date;
  version: Generated<number>;
}

export interface DutyTable {
  taskId: string;
  position: number;
  role: DutyRole;
  name: string;
  departmentId: string | null;
  isCollective: boolean;
  roleWord: string | null;
  groupNumber: number;
  via: string | null;
  spanStart: number | null;
  spanEnd: number | null;
}

/** A duty as a task or a measure keeps it beside itself. */
export interface HeldDuty {
  role: DutyRole;
  name: string;
  departmentId: string | null;
  isCollective: boolean;
  roleWord: string | null;
  group: number;
  via: string | null;
  span: [number, number] | null;
}

export interface MeasureTable {
  id: string;
  taskId: string;
  position: number;
  text: string;
  spanStart: number;
  spanEnd: number;
  leadBasis: LeadBasis;
  isOpenList: boolean;
  duties: Json<HeldDuty[]>;
}

export interface TargetTable extends DeadlineColumns {
  id: string;
  planId: string;
  taskId: string | null;
  partOfId: string | null;
  position: number;
  name: string;
  comparator: Comparator;
  value: string | null;
  unit: string;
  change: Change;
  class: TargetClass;
  scope: string | null;
  isAim: boolean;
  kind: "binding" | "anticipated" | null;
  quote: string;
  spanStart: number;
  spanEnd: number;
  valueStart: number;
  valueEnd: number;
  openQuestionCount: number;
  isWithdrawn: Generated<boolean>;
  withdrawnBecause: Generated<string | null>;
  documentId: Generated<string | null>;
  documentTitle: Generated<string | null>;
  createdAt: Date;
  changedAt: Date;
  version: Generated<number>;
}

export interface QuestionTable {
  id: string;
  planId: string;
  taskId: string | null;
  targetId: string | null;
  position: number;
  kind: string;
  options: Json<string[]>;
  reason: string;
  quote: string;
  spanStart: number;
  spanEnd: number;
  state: QuestionState;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  isWithdrawn: Generated<boolean>;
}

/** An earlier version of a plan, and what changed when it was replaced. */
export interface PlanVersionTable {
  planId: string;
  number: number;
  title: string;
  documentNumber: string | null;
  documentId: string;
  documentTitle: string;
  draftId: string | null;
  issuedOn: string | null;
  publishedAt: Date;
  publishedBy: string;
  replacedAt: Date;
  kept: number;
  added: number;
  dropped: number;
}

/** One field of a change, before and after. */
export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

export interface ChangeTable {
  subjectId: string;
  version: number;
  subjectKind: "plan" | "task" | "target";
  operation: string;
  at: Date;
  byAccountId: string;
  byName: string;
  changes: Json<FieldChange[]>;
  reason: string | null;
}

export interface ReferenceTable {
  planId: string;
  position: number;
  title: string | null;
  documentNumber: string | null;
  issuer: string | null;
  spanStart: number;
  spanEnd: number;
}

/** A sentence that orders something and became no task, with what was decided about it. */
export interface CoverageGap {
  span: [number, number];
  quote: string;
  state: string;
  reason: string | null;
  decidedBy: string | null;
}

/** A number of the text that is no target, with the reason. */
export interface NumberNotTaken {
  span: [number, number];
  quote: string;
  class: string;
  reason: string;
}

export interface CoverageTable {
  planId: string;
  sentences: number;
  ordering: number;
  claimed: number;
  byClass: Json<Record<string, number>>;
  byPart: Json<{ title: string; ordering: number; claimed: number }[]>;
  gaps: Json<CoverageGap[]>;
  numbersNotTaken: Json<NumberNotTaken[]>;
}

export interface SavedViewTable {
  id: string;
  accountId: string;
  name: string;
  page: "tasks" | "targets";
  settings: string;
  isShared: boolean;
  createdAt: Date;
  version: Generated<number>;
}

/** What the kept counts are grouped by. */
const TALLY_DIMENSIONS = ["plan", "department", "deadline", "lead_basis"] as const;
export type TallyDimension = (typeof TALLY_DIMENSIONS)[number];

/** Kept counts of one group; a step holds what one change added. */
export interface TallyTable {
  dimension: TallyDimension;
  key: string;
  tasks: number;
  leads: number;
  joints: number;
  supports: number;
  questions: number;
  targets: number;
  withoutLead: number;
  withoutDay: number;
}
