import Type from "typebox";
import type { Static } from "typebox";
import {
  ADDRESSEES,
  COLOURS,
  EXEMPTION_STATUSES,
  INSTRUMENTS,
  LADDER_PROBLEMS,
  SHEET_ACTIONS,
  SHEET_STATUSES,
} from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";

const closed = { additionalProperties: false } as const;
const Words = Type.String({ maxLength: 500 });

/** One rung of a ladder: what calls for it, what is drafted, for whom. */
export const Rung = Type.Object(
  {
    trigger: Type.Union([
      Type.Object(
        {
          kind: Type.Literal("light"),
          colour: oneOf(COLOURS),
          months: Type.Integer({ minimum: 1, maximum: 24 }),
        },
        closed,
      ),
      Type.Object({ kind: Type.Literal("due_within"), days: Type.Integer({ minimum: 1, maximum: 90 }) }, closed),
      Type.Object({ kind: Type.Literal("overdue") }, closed),
      Type.Object({ kind: Type.Literal("unanswered"), instrument: oneOf(INSTRUMENTS) }, closed),
    ]),
    instrument: oneOf(INSTRUMENTS),
    addressee: oneOf(ADDRESSEES),
    answerWithin: nullable(Type.Integer({ minimum: 1, maximum: 60 })),
    because: Words,
  },
  closed,
);

/** 升级阶梯 as a form or a file brings it. */
export const Ladder = Type.Object(
  {
    name: Type.String({ pattern: "^[a-z0-9-]{1,80}$" }),
    city: Words,
    version: Words,
    source: Words,
    rungs: Type.Array(Rung, { minItems: 1, maxItems: 20 }),
  },
  closed,
);
export type Ladder = Static<typeof Ladder>;

/** A published ladder with what keeps it from being put in force as it stands. */
export const CheckedLadder = Type.Object({
  content: Ladder,
  problems: Type.Array(Type.Object({ index: Type.Integer(), problem: oneOf(LADDER_PROBLEMS) })),
});
export type CheckedLadder = Static<typeof CheckedLadder>;

/** A ladder that drafts sheets, or did. */
export const LadderUse = Type.Object({
  id: Id,
  content: Ladder,
  inForceFrom: Day,
  inForceTo: nullable(Day),
  putInForceBy: Type.String(),
  reason: Type.String(),
});
export type LadderUse = Static<typeof LadderUse>;

/** 督办单、督办函、约谈 of an item. */
export const Sheet = Type.Object({
  id: Id,
  number: nullable(Type.String()),
  itemId: Id,
  itemNumber: nullable(Type.String()),
  itemTitle: Type.String(),
  instrument: oneOf(INSTRUMENTS),
  addressee: oneOf(ADDRESSEES),
  departmentId: Id,
  departmentName: Type.String(),
  status: oneOf(SHEET_STATUSES),
  title: Type.String(),
  body: Type.String(),
  /** Why it was drafted: the light's sentence and the ladder's words; null for one written by hand. */
  because: nullable(Type.Object({ zh: Type.String(), en: Type.String() })),
  draftedAt: Moment,
  issuedAt: nullable(Moment),
  issuedBy: nullable(Type.String()),
  answerWithin: nullable(Type.Integer()),
  answerBy: nullable(Day),
  isAnswerOverdue: Type.Boolean(),
  answer: nullable(Type.String()),
  answeredAt: nullable(Moment),
  answeredBy: nullable(Type.String()),
  documentId: nullable(Id),
  myActions: Type.Array(oneOf(SHEET_ACTIONS)),
  version: Type.Integer(),
});
export type Sheet = Static<typeof Sheet>;

/** One act on a sheet. */
export const SheetAct = Type.Object({
  number: Type.Integer(),
  kind: oneOf([...SHEET_ACTIONS, "draft"]),
  at: Moment,
  actorName: Type.String(),
  reason: nullable(Type.String()),
});

export const SheetDetail = Type.Object({ ...Sheet.properties, acts: Type.Array(SheetAct) });
export type SheetDetail = Static<typeof SheetDetail>;

/** 例外: a cause that keeps an item's light from being lit, while somebody with the right has said so. */
export const Exemption = Type.Object({
  id: Id,
  itemId: Id,
  from: Day,
  to: nullable(Day),
  reason: Type.String(),
  status: oneOf(EXEMPTION_STATUSES),
  askedAt: Moment,
  askedBy: Type.String(),
  decidedAt: nullable(Moment),
  decidedBy: nullable(Type.String()),
  version: Type.Integer(),
});
export type Exemption = Static<typeof Exemption>;
