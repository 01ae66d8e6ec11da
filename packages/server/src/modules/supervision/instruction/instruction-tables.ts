import type {
  InstructionActKind,
  InstructionStage,
  InstructionUrgency,
  LimitUnit,
  PaperLabel,
} from "@zhigang/domain/supervision";
import type { Generated } from "kysely";

/** The tables of instructions: their items, replies, log and papers. */
export interface InstructionTables {
  "supervision.instruction": InstructionTable;
  "supervision.instructionItem": InstructionItemTable;
  "supervision.instructionReply": InstructionReplyTable;
  "supervision.instructionAct": InstructionActTable;
  "supervision.instructionFile": InstructionFileTable;
}

export interface InstructionTable {
  id: string;
  number: string;
  leaderName: string;
  leaderAccountId: string | null;
  instructedOn: string;
  words: string;
  label: PaperLabel;
  urgency: InstructionUrgency;
  limitAmount: number;
  limitUnit: LimitUnit;
  limitSource: string;
  dueOn: string;
  paperTitle: string | null;
  paperNumber: string | null;
  receivedOn: string;
  receivedBy: string;
  registeredAt: Date;
  registeredBy: string;
  stage: InstructionStage;
  followsId: string | null;
  slipId: string | null;
  actCount: number;
  version: Generated<number>;
}

export interface InstructionItemTable {
  id: string;
  instructionId: string;
  itemId: string;
  words: string;
  attachedAt: Date;
  detachedAt: Date | null;
}

export interface InstructionReplyTable {
  instructionId: string;
  number: number;
  text: string;
  repliedOn: string;
  repliedAt: Date;
  repliedBy: string;
  notedAt: Date | null;
  notedBy: string | null;
  remark: string | null;
}

export interface InstructionActTable {
  instructionId: string;
  number: number;
  kind: InstructionActKind;
  at: Date;
  accountId: string;
  actorName: string;
  text: string | null;
}

export interface InstructionFileTable {
  id: string;
  instructionId: string;
  fileName: string;
  contentType: string;
  byteSize: number;
  sha256: string;
  content: Buffer;
  addedAt: Date;
  addedByName: string;
}
