import type { AlignmentConflict, AlignmentEnd, AlignmentGap, AlignmentGround } from "@zhigang/contract/ledger";
import type { AlignmentCertainty, AlignmentLinkState, AlignmentRelation } from "@zhigang/domain/ledger";
import type { Generated, JSONColumnType } from "kysely";

type Json<T> = JSONColumnType<T & object, string, string>;

/** The tables of the alignment of plans. */
export interface AlignmentTables {
  "ledger.alignment": AlignmentTable;
  "ledger.alignmentLink": AlignmentLinkTable;
}

export interface AlignmentTable {
  id: string;
  upperPlanId: string;
  lowerPlanId: string;
  gaps: Json<AlignmentGap[]>;
  conflicts: Json<AlignmentConflict[]>;
  alignedAt: Date;
  alignedBy: string;
  version: Generated<number>;
}

export interface AlignmentLinkTable {
  id: string;
  alignmentId: string;
  relation: AlignmentRelation;
  certainty: AlignmentCertainty | null;
  grounds: Json<AlignmentGround[]>;
  upperEnd: Json<AlignmentEnd>;
  lowerEnd: Json<AlignmentEnd>;
  upperTaskId: string | null;
  lowerTaskId: string | null;
  upperStart: number;
  lowerStart: number;
  state: AlignmentLinkState;
  isDrawn: boolean;
  isStale: Generated<boolean>;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  version: Generated<number>;
}
