import type { BlockerActKind, BlockerKind, BlockerLevel, BlockerStatus } from "@zhigang/domain/supervision";
import type { Generated } from "kysely";

/** The tables of blockers, their log and the rules by which their escalation is proposed. */
export interface BlockerTables {
  "supervision.blocker": BlockerTable;
  "supervision.blockerAct": BlockerActTable;
  "supervision.blockerRule": BlockerRuleTable;
}

export interface BlockerTable {
  id: string;
  number: string;
  itemId: string;
  title: string;
  blocked: string;
  needed: string;
  kind: BlockerKind;
  status: BlockerStatus;
  level: BlockerLevel;
  raisedById: string;
  raisedByPerson: string;
  raisedOn: string;
  raisedAt: Date;
  ownerId: string | null;
  solveBy: string;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  settledOn: string | null;
  escalationAskedOn: string | null;
  escalationAskedFor: string | null;
  reportId: string | null;
  since: Date;
  actCount: number;
  version: Generated<number>;
}

export interface BlockerActTable {
  blockerId: string;
  number: number;
  kind: BlockerActKind;
  at: Date;
  onDay: string;
  accountId: string;
  actorName: string;
  departmentId: string | null;
  text: string | null;
  ownerId: string | null;
  solveBy: string | null;
  level: BlockerLevel | null;
}

export interface BlockerRuleTable {
  id: string;
  validFrom: string;
  unitAfter: number;
  officeAfter: number;
  reason: string;
  setAt: Date;
  setBy: string;
}
