import type {
  Addressee,
  ExemptionStatus,
  Instrument,
  IssuedKind,
  Ladder,
  SheetAction,
  SheetStatus,
} from "@zhigang/domain/supervision";
import type { Generated, JSONColumnType } from "kysely";
import type { FrozenInputs } from "../output/register-document.ts";

/** The tables of sheets, ladders, exemptions and the register of issued papers. */
export interface SheetTables {
  "supervision.ladderUse": LadderUseTable;
  "supervision.sheet": SheetTable;
  "supervision.sheetAct": SheetActTable;
  "supervision.issuedDocument": IssuedDocumentTable;
  "supervision.exemption": ExemptionTable;
}

export interface LadderUseTable {
  id: string;
  content: JSONColumnType<Ladder, string, string>;
  inForceFrom: string;
  inForceTo: string | null;
  reason: string;
  putInForceAt: Date;
  putInForceBy: string;
}

export interface SheetTable {
  id: string;
  number: string | null;
  itemId: string;
  departmentId: string;
  instrument: Instrument;
  addressee: Addressee;
  ladderUseId: string | null;
  rung: number | null;
  status: SheetStatus;
  title: string;
  body: string;
  because: JSONColumnType<{ zh: string; en: string }, string, string> | null;
  draftedOn: string;
  draftedAt: Date;
  issuedAt: Date | null;
  issuedBy: string | null;
  answerWithin: number | null;
  answerBy: string | null;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  documentId: string | null;
  version: Generated<number>;
}

export interface SheetActTable {
  sheetId: string;
  number: number;
  kind: SheetAction | "draft";
  at: Date;
  accountId: string | null;
  actorName: string;
  reason: string | null;
}

export interface IssuedDocumentTable {
  id: string;
  kind: IssuedKind;
  number: string;
  title: string;
  edition: Generated<number>;
  correctsId: string | null;
  cutOffOn: string | null;
  issuedOn: string;
  issuedAt: Date;
  issuedBy: string;
  inputs: JSONColumnType<FrozenInputs, string, string>;
  content: Buffer;
  sha256: string;
}

export interface ExemptionTable {
  id: string;
  itemId: string;
  fromOn: string;
  toOn: string | null;
  reason: string;
  status: ExemptionStatus;
  askedAt: Date;
  askedBy: string;
  askedById: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  decisionReason: string | null;
  version: Generated<number>;
}
