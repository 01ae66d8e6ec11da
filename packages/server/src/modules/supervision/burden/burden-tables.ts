import type { AskedThing, AskFrequency } from "@zhigang/domain/supervision";
import type { Generated, JSONColumnType } from "kysely";

/** The table of forms with which units are asked. */
export interface BurdenTables {
  "supervision.askForm": AskFormTable;
}

/** One field of a form; where it is the figure of a target, it names it. Fields of older forms have no more than these two. */
export interface KeptAskField extends AskedThing {
  readonly minutes?: number | null;
  readonly frequency?: AskFrequency;
  readonly justification?: string;
  readonly validTo?: string | null;
}

export interface AskFormTable {
  id: string;
  title: string;
  issuedBy: string;
  justification: string;
  validFrom: string;
  validTo: string;
  departmentIds: string[];
  fields: JSONColumnType<readonly KeptAskField[], string, string>;
  endedOn: string | null;
  registeredAt: Date;
  version: Generated<number>;
}
