import Type from "typebox";
import type { Static } from "typebox";
import {
  CONSEQUENCE_ACTIONS,
  CONSEQUENCE_FACT_KINDS,
  CONSEQUENCE_KINDS,
  CONSEQUENCE_SOURCES,
  CONSEQUENCE_STATUSES,
} from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";

const text = Type.String();

/** A cited fact, frozen when the proposal was drafted. */
export const ConsequenceFact = Type.Object({
  kind: oneOf(CONSEQUENCE_FACT_KINDS),
  id: text,
  on: Day,
  words: Type.Object({ zh: text, en: text }),
});
export type ConsequenceFact = Static<typeof ConsequenceFact>;

/** 督查结果运用建议 (decree 733 Art. 21): what is proposed for a unit. */
export const Consequence = Type.Object({
  id: Id,
  /** 文号, given on approval. */
  number: nullable(text),
  kind: oneOf(CONSEQUENCE_KINDS),
  status: oneOf(CONSEQUENCE_STATUSES),
  departmentId: Id,
  departmentName: text,
  source: oneOf(CONSEQUENCE_SOURCES),
  sourceId: Id,
  sourceTitle: text,
  title: text,
  draftedAt: Moment,
  draftedBy: text,
  statementBy: nullable(Day),
  decidedAt: nullable(Moment),
  decidedBy: nullable(text),
  documentId: nullable(Id),
  myActions: Type.Array(oneOf(CONSEQUENCE_ACTIONS)),
  version: Type.Integer(),
});
export type Consequence = Static<typeof Consequence>;

/** One proposal whole: its words, the facts it cites, what the unit said, and every act. */
export const ConsequenceDetail = Type.Object({
  ...Consequence.properties,
  body: text,
  facts: Type.Array(ConsequenceFact),
  statementNote: nullable(text),
  statement: nullable(text),
  statedAt: nullable(Moment),
  statedBy: nullable(text),
  decisionReason: nullable(text),
  acts: Type.Array(
    Type.Object({
      number: Type.Integer(),
      kind: oneOf(["draft", ...CONSEQUENCE_ACTIONS]),
      at: Moment,
      actorName: text,
      reason: nullable(text),
    }),
  ),
});
export type ConsequenceDetail = Static<typeof ConsequenceDetail>;
