import type { Generated, JSONColumnType } from "kysely";

/** The table of forms with which units are asked. */
export interface BurdenTables {
  "supervision.askForm": AskFormTable;
}

/** One field of a form; where it is the figure of a target, it names it. */
export interface AskField {
  readonly name: string;
  readonly targetId: string | null;
}

export interface AskFormTable {
  id: string;
  title: string;
  issuedBy: string;
  justification: string;
  validFrom: string;
  validTo: string;
  departmentIds: string[];
  fields: JSONColumnType<readonly AskField[], string, string>;
  endedOn: string | null;
  registeredAt: Date;
  version: Generated<number>;
}
