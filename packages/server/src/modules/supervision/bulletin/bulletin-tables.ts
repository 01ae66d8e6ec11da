import type { BulletinStatus, RoundingPolicy } from "@zhigang/domain/supervision";
import type { Generated } from "kysely";

/** The tables of bulletins and of how they are reckoned. */
export interface BulletinTables {
  "supervision.bulletinRule": BulletinRuleTable;
  "supervision.bulletin": BulletinTable;
}

export interface BulletinRuleTable {
  id: string;
  validFrom: string;
  rounding: RoundingPolicy;
  aheadFrom: string;
  behindAbove: string;
  planId: string | null;
  mark: string;
  series: string;
  reason: string;
  setAt: Date;
  setBy: string;
}

export interface BulletinTable {
  id: string;
  period: string;
  cutOffOn: string;
  planId: string | null;
  rounding: RoundingPolicy;
  status: BulletinStatus;
  edition: Generated<number>;
  correctsId: string | null;
  correctionReason: string | null;
  mark: string;
  title: string;
  opening: string;
  requirements: string;
  addressees: string[];
  copyTo: string[];
  number: string | null;
  documentId: string | null;
  knownAt: Date | null;
  draftedAt: Date;
  draftedBy: string;
  issuedAt: Date | null;
  issuedBy: string | null;
  version: Generated<number>;
}
