import type {
  ConsequenceAction,
  ConsequenceFact,
  ConsequenceKind,
  ConsequenceSource,
  ConsequenceStatus,
} from "@zhigang/domain/supervision";
import type { Generated, JSONColumnType } from "kysely";

/** The tables of proposals of praise and blame. */
export interface ConsequenceTables {
  "supervision.consequence": ConsequenceTable;
  "supervision.consequenceAct": ConsequenceActTable;
}

export interface ConsequenceTable {
  id: string;
  number: string | null;
  kind: ConsequenceKind;
  status: ConsequenceStatus;
  departmentId: string;
  source: ConsequenceSource;
  sourceId: string;
  sourceTitle: string;
  title: string;
  body: string;
  facts: JSONColumnType<readonly ConsequenceFact[], string, never>;
  draftedAt: Date;
  draftedBy: string;
  askedAt: Date | null;
  statementBy: string | null;
  statementNote: string | null;
  statement: string | null;
  statedAt: Date | null;
  statedBy: string | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionReason: string | null;
  documentId: string | null;
  version: Generated<number>;
}

export interface ConsequenceActTable {
  consequenceId: string;
  number: number;
  kind: ConsequenceAction | "draft";
  at: Date;
  accountId: string;
  actorName: string;
  reason: string | null;
}
