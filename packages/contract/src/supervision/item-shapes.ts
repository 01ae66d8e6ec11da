import Type from "typebox";
import type { Static } from "typebox";
import {
  COLOURS,
  ITEM_ACTIONS,
  ITEM_ACT_KINDS,
  ITEM_DUTY_ROLES,
  ITEM_NEEDS,
  ITEM_PARTIES,
  ITEM_SOURCES,
  ITEM_STATUSES,
  LIMIT_UNITS,
  REMIT_PARTS,
  SIDE_ACTIONS,
  SUPERVISION_KINDS,
} from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";
import { ShownRemit } from "./remit-shapes.ts";

const closed = { additionalProperties: false } as const;

/** A department in its part of an item, by the name it bears now. */
export const ItemDuty = Type.Object({
  departmentId: Id,
  departmentName: Type.String(),
  role: oneOf(ITEM_DUTY_ROLES),
});
export type ItemDuty = Static<typeof ItemDuty>;

/** 督查事项: a row of the list. */
export const Item = Type.Object({
  id: Id,
  /** 督办编号, given when it is filed. */
  number: nullable(Type.String()),
  title: Type.String(),
  source: oneOf(ITEM_SOURCES),
  kind: oneOf(SUPERVISION_KINDS),
  status: oneOf(ITEM_STATUSES),
  taskId: nullable(Id),
  parentItemId: nullable(Id),
  duties: Type.Array(ItemDuty),
  dueOn: nullable(Day),
  originalDueOn: nullable(Day),
  extensions: Type.Integer(),
  acknowledgeBy: nullable(Day),
  completedOn: nullable(Day),
  /** Past its day and not reported as done; late take-up is its own mark. */
  isOverdue: Type.Boolean(),
  isTakeUpOverdue: Type.Boolean(),
  /** Reported as done after its day (已办超期). */
  isDoneLate: Type.Boolean(),
  /** 申请延期中: the lead asked for a later day and waits for the answer. */
  isExtensionAsked: Type.Boolean(),
  /** 复核日期 of a suspension, and whether it has come. */
  reviewOn: nullable(Day),
  isReviewDue: Type.Boolean(),
  since: Moment,
  version: Type.Integer(),
});
export type Item = Static<typeof Item>;

/** 授权依据 (decree 733 Art. 7, 11). */
export const AuthorisingAct = Type.Object(
  {
    decidedBy: typedText({ maxLength: 100 }),
    decidedOn: Day,
    document: typedText({ maxLength: 300 }),
  },
  closed,
);

/** A limit that is counted instead of a day that is named. */
export const Limit = Type.Object(
  { amount: Type.Integer({ minimum: 1, maximum: 1000 }), unit: oneOf(LIMIT_UNITS) },
  closed,
);

/** One act of an item's log. */
export const ItemAct = Type.Object({
  number: Type.Integer(),
  kind: oneOf(ITEM_ACT_KINDS),
  at: Moment,
  on: Day,
  actorName: Type.String(),
  departmentName: nullable(Type.String()),
  reason: nullable(Type.String()),
  detail: Type.Object({
    authority: Type.Optional(AuthorisingAct),
    duties: Type.Optional(Type.Array(ItemDuty)),
    dueOn: Type.Optional(Day),
    limit: Type.Optional(Limit),
    acknowledgeWithin: Type.Optional(Type.Integer()),
    breakdown: Type.Optional(Type.String()),
    closingReport: Type.Optional(Type.String()),
    conclusion: Type.Optional(Type.String()),
    reviewOn: Type.Optional(Day),
    survivorId: Type.Optional(Id),
    childIds: Type.Optional(Type.Array(Id)),
    progress: Type.Optional(Type.String()),
    proposedDueOn: Type.Optional(Day),
    contribution: Type.Optional(Type.String()),
    groupName: Type.Optional(Type.String()),
    excluded: Type.Optional(Type.Array(Type.Object({ departmentId: Id, name: Type.String(), reason: Type.String() }))),
    dueBefore: Type.Optional(Day),
    dueAfter: Type.Optional(Day),
    remit: Type.Optional(ShownRemit),
    widens: Type.Optional(Type.Array(oneOf(REMIT_PARTS))),
    overlaps: Type.Optional(
      Type.Array(Type.Object({ itemId: Id, number: nullable(Type.String()), title: Type.String() })),
    ),
    paper: Type.Optional(Type.Object({ documentId: Id, number: Type.String(), objectBy: Day })),
  }),
});
export type ItemAct = Static<typeof ItemAct>;

/** One step that the reader may take now, and what it must bring. */
export const OpenStep = Type.Object({
  action: oneOf([...ITEM_ACTIONS, ...SIDE_ACTIONS]),
  needs: Type.Array(oneOf(ITEM_NEEDS)),
});
export type OpenStep = Static<typeof OpenStep>;

/** 子项 in its parent's view: one row for each member, with its worst light and what was passed of it last. */
export const ChildItem = Type.Object({
  ...Item.properties,
  light: nullable(
    Type.Object({ colour: oneOf(COLOURS), because: Type.Object({ zh: Type.String(), en: Type.String() }) }),
  ),
  /** The last period whose report was passed, and the percentage done by then. */
  period: nullable(Type.String()),
  percent: nullable(Type.String()),
});
export type ChildItem = Static<typeof ChildItem>;

/** One item whole: its matter, its log, and what may be done now by whom. */
export const ItemDetail = Type.Object({
  ...Item.properties,
  requirement: Type.String(),
  authority: nullable(AuthorisingAct),
  /** 督查方案: scope, object, period and ways; locked once the item is filed. */
  remit: ShownRemit,
  planId: nullable(Id),
  /** 异议: until when the object may object to the conclusion, and until when a pending objection is decided. */
  objectBy: nullable(Day),
  objectionDueOn: nullable(Day),
  clockState: oneOf(["waiting", "running", "paused", "stopped"]),
  acts: Type.Array(ItemAct),
  mySteps: Type.Array(OpenStep),
  /** Whose turn it is. */
  waitingFor: Type.Array(oneOf(ITEM_PARTIES)),
  children: Type.Array(ChildItem),
});
export type ItemDetail = Static<typeof ItemDetail>;
