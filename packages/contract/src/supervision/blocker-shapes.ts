import Type from "typebox";
import type { Static } from "typebox";
import {
  BLOCKER_ACT_KINDS,
  BLOCKER_ACTIONS,
  BLOCKER_KINDS,
  BLOCKER_LEVELS,
  BLOCKER_NEEDS,
  BLOCKER_PARTIES,
  BLOCKER_STATUSES,
} from "@zhigang/domain/supervision";
import { Day, Id, Moment, nullable, oneOf } from "../http/index.ts";

/** A way on that the reader may go, with what it needs. */
const OpenBlockerStep = Type.Object({
  action: oneOf(BLOCKER_ACTIONS),
  needs: Type.Array(oneOf(BLOCKER_NEEDS)),
});

/** 问题: what keeps an item from going on, whose it is to solve, by when, at which level. */
export const Blocker = Type.Object({
  id: Id,
  number: Type.String(),
  itemId: Id,
  itemNumber: nullable(Type.String()),
  itemTitle: Type.String(),
  /** Whether the reader may open the item: an owner without a duty in it sees the blocker alone. */
  isItemSeen: Type.Boolean(),
  title: Type.String(),
  /** 堵点: what is blocked; 诉求: what is needed. */
  blocked: Type.String(),
  needed: Type.String(),
  kind: oneOf(BLOCKER_KINDS),
  level: oneOf(BLOCKER_LEVELS),
  status: oneOf(BLOCKER_STATUSES),
  raisedById: Id,
  raisedByName: Type.String(),
  raisedByPerson: Type.String(),
  raisedOn: Day,
  ownerId: nullable(Id),
  ownerName: nullable(Type.String()),
  solveBy: Day,
  isOverdue: Type.Boolean(),
  answer: nullable(Type.String()),
  answeredAt: nullable(Moment),
  answeredBy: nullable(Type.String()),
  settledOn: nullable(Day),
  /** The day on which the rule of the place asked for escalation; a person decides. */
  escalationAskedOn: nullable(Day),
  /** The progress report from which it was raised. */
  reportId: nullable(Id),
  since: Moment,
  mySteps: Type.Array(OpenBlockerStep),
  waitingFor: Type.Array(oneOf(BLOCKER_PARTIES)),
  version: Type.Integer(),
});
export type Blocker = Static<typeof Blocker>;

/** One act of the log, with what it set. */
export const BlockerAct = Type.Object({
  number: Type.Integer(),
  kind: oneOf(BLOCKER_ACT_KINDS),
  at: Moment,
  on: Day,
  actorName: Type.String(),
  departmentName: nullable(Type.String()),
  /** The reason or the answer. */
  text: nullable(Type.String()),
  ownerName: nullable(Type.String()),
  solveBy: nullable(Day),
  level: nullable(oneOf(BLOCKER_LEVELS)),
});
export type BlockerAct = Static<typeof BlockerAct>;

export const BlockerDetail = Type.Object({ ...Blocker.properties, acts: Type.Array(BlockerAct) });
export type BlockerDetail = Static<typeof BlockerDetail>;

/** 问题升级规则 as it was set. */
export const BlockerRule = Type.Object({
  id: Id,
  validFrom: Day,
  unitAfter: Type.Integer(),
  officeAfter: Type.Integer(),
  reason: Type.String(),
  setAt: Moment,
  setBy: Type.String(),
});
export type BlockerRule = Static<typeof BlockerRule>;
