import type { Colour, LightState, RuleSet, RuleVersionStatus } from "@zhigang/domain/supervision";
import type { Generated, JSONColumnType } from "kysely";

/** The tables of rule sets and lights. */
export interface RuleSetTables {
  "supervision.ruleSet": RuleSetTable;
  "supervision.ruleVersion": RuleVersionTable;
  "supervision.light": LightTable;
}

export interface RuleSetTable {
  id: string;
  name: string;
  createdAt: Date;
  createdBy: string;
  version: Generated<number>;
}

export interface RuleVersionTable {
  ruleSetId: string;
  number: number;
  status: RuleVersionStatus;
  content: JSONColumnType<RuleSet, string, string>;
  note: string;
  inForceFrom: string | null;
  inForceTo: string | null;
  draftedAt: Date;
  draftedBy: string;
  putInForceAt: Date | null;
  putInForceBy: string | null;
}

export interface LightTable {
  itemId: string;
  ruleSetId: string;
  number: number;
  ruleNumber: number;
  cutOffOn: string;
  knownAt: Date;
  state: LightState;
  colour: Colour;
  value: number | null;
  because: JSONColumnType<{ zh: string; en: string }, string, string>;
  /** When a later light took its place, or it was judged no more; null while it stands. */
  endedAt: Date | null;
}
