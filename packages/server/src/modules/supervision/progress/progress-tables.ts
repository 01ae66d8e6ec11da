import type { MissingPolicy, PlannedCurve } from "@zhigang/domain/supervision";
import type { JSONColumnType } from "kysely";

/** The tables of planned and rolled-up progress. */
export interface ProgressTables {
  "supervision.itemCurve": ItemCurveTable;
  "supervision.progressPolicy": ProgressPolicyTable;
}

export interface ItemCurveTable {
  id: string;
  itemId: string;
  curve: JSONColumnType<PlannedCurve, string | null, string | null> | null;
  weight: string;
  mayExceed: boolean;
  setAt: Date;
  setBy: string;
  setByName: string;
}

export interface ProgressPolicyTable {
  id: string;
  planId: string;
  missing: MissingPolicy;
  source: string;
  setAt: Date;
  setBy: string;
  setByName: string;
}
