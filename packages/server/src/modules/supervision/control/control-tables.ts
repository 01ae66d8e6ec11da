import type { ControlRule } from "@zhigang/domain/supervision";
import type { JSONColumnType } from "kysely";

/** The table of how often and how long units may be supervised. */
export interface ControlTables {
  "supervision.controlRule": ControlRuleTable;
}

interface ControlRuleTable {
  id: string;
  content: JSONColumnType<ControlRule, string, string>;
  setAt: Date;
  setBy: string;
}
