import Type from "typebox";
import type { Static } from "typebox";
import {
  COLOURS,
  INSTRUCTION_ACT_KINDS,
  INSTRUCTION_ACTIONS,
  INSTRUCTION_PARTIES,
  INSTRUCTION_STATUSES,
  INSTRUCTION_URGENCIES,
  ITEM_STATUSES,
  LIMIT_UNITS,
  PAPER_LABELS,
} from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";
import { ReportFile } from "./report-shapes.ts";

/** An item that carries an instruction out, with the words that concern it. */
const InstructedItem = Type.Object({
  itemId: Id,
  number: nullable(Type.String()),
  title: Type.String(),
  status: oneOf(ITEM_STATUSES),
  dueOn: nullable(Day),
  /** The worst light that stands; null where none does. */
  colour: nullable(oneOf(COLOURS)),
  leadNames: Type.Array(Type.String()),
  words: Type.String(),
});

/** 批示: a leader's, in writing. A department that leads one of its items reads the words that concern it and nothing else. */
export const Instruction = Type.Object({
  id: Id,
  number: Type.String(),
  leaderName: Type.String(),
  instructedOn: Day,
  /** Null for a department: it reads the words beside its items. */
  words: nullable(Type.String()),
  urgency: oneOf(INSTRUCTION_URGENCIES),
  dueOn: Day,
  isOverdue: Type.Boolean(),
  paperTitle: nullable(Type.String()),
  paperNumber: nullable(Type.String()),
  status: oneOf(INSTRUCTION_STATUSES),
  items: Type.Array(InstructedItem),
  myActions: Type.Array(oneOf(INSTRUCTION_ACTIONS)),
  waitingFor: Type.Array(oneOf(INSTRUCTION_PARTIES)),
  version: Type.Integer(),
});
export type Instruction = Static<typeof Instruction>;

const ChainLink = Type.Object({
  id: Id,
  number: Type.String(),
  leaderName: Type.String(),
  instructedOn: Day,
  status: oneOf(INSTRUCTION_STATUSES),
});

/** 办理情况报告, and what the leader said of it. */
const InstructionReply = Type.Object({
  number: Type.Integer(),
  text: Type.String(),
  repliedOn: Day,
  repliedBy: Type.String(),
  notedAt: nullable(Moment),
  notedBy: nullable(Type.String()),
  remark: nullable(Type.String()),
});

export const InstructionAct = Type.Object({
  number: Type.Integer(),
  kind: oneOf(INSTRUCTION_ACT_KINDS),
  at: Moment,
  actorName: Type.String(),
  text: nullable(Type.String()),
});
export type InstructionAct = Static<typeof InstructionAct>;

/** An instruction whole, as the office and its leader read it. */
export const InstructionDetail = Type.Object({
  ...Instruction.properties,
  leaderAccountId: nullable(Id),
  label: oneOf(PAPER_LABELS),
  limit: Type.Object({ amount: Type.Integer(), unit: oneOf(LIMIT_UNITS), source: Type.String() }),
  receivedOn: Day,
  receivedBy: Type.String(),
  registeredBy: Type.String(),
  replies: Type.Array(InstructionReply),
  /** The instructions before and after this one, the earliest first, itself among them. */
  chain: Type.Array(ChainLink),
  files: Type.Array(ReportFile),
  slip: nullable(Type.Object({ documentId: Id, number: Type.String() })),
  acts: Type.Array(InstructionAct),
});
export type InstructionDetail = Static<typeof InstructionDetail>;
