import Type from "typebox";
import type { TObject } from "typebox";
import { BLOCKER_KINDS, BLOCKER_LEVELS, BLOCKER_VIEWS } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, Id, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { Blocker, BlockerDetail, BlockerRule } from "./blocker-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const words = typedText({ maxLength: 4000 });
const workingDays = Type.Integer({ minimum: 0, maximum: 60 });

const narrowed = {
  level: Type.Optional(oneOf(BLOCKER_LEVELS)),
  kind: Type.Optional(oneOf(BLOCKER_KINDS)),
  ownerId: Type.Optional(Id),
  itemId: Type.Optional(Id),
  /** Those that wait for the reader. */
  mine: Type.Optional(Type.Boolean()),
  q: Type.Optional(typedText({ maxLength: 100 })),
};
const listed = { ...narrowed, view: Type.Optional(oneOf(BLOCKER_VIEWS)) };

const deed = <Body extends TObject>(body: Body) =>
  ({ method: "post", params: ById, edits: true, body, answer: BlockerDetail }) as const;

/** 问题台账: what keeps items from going on, who solves it, and when it goes a level up. */
export const blockerEndpoints = {
  listBlockers: endpoint({
    method: "get",
    path: "/supervision/blockers",
    permission: "supervision.blocker.read",
    summary: { zh: "问题台账", en: "list blockers" },
    query: listQuery(listed),
    answer: pageOf(Blocker),
  }),
  countBlockers: endpoint({
    method: "get",
    path: "/supervision/blocker-counts",
    permission: "supervision.blocker.read",
    summary: { zh: "问题的数量", en: "how many blockers wait for what" },
    query: Type.Object(narrowed, closed),
    answer: Type.Object({
      counts: Type.Array(Type.Object({ view: oneOf(BLOCKER_VIEWS), count: Type.Integer() })),
      mine: Type.Integer(),
    }),
  }),
  exportBlockers: endpoint({
    method: "get",
    path: "/supervision/blocker-ledger",
    permission: "supervision.blocker.read",
    summary: { zh: "导出问题台账", en: "the ledger of blockers as a workbook" },
    query: Type.Object(listed, closed),
    answer: "file",
  }),
  getBlocker: endpoint({
    method: "get",
    path: "/supervision/blockers/{id}",
    permission: "supervision.blocker.read",
    summary: { zh: "一个问题", en: "one blocker" },
    params: ById,
    answer: BlockerDetail,
  }),
  raiseBlocker: endpoint({
    method: "post",
    path: "/supervision/items/{id}/blockers",
    permission: "supervision.blocker.raise",
    summary: { zh: "提出问题", en: "raise a blocker" },
    params: ById,
    creates: true,
    body: Type.Object(
      {
        title: typedText({ maxLength: 200 }),
        blocked: words,
        needed: words,
        kind: oneOf(BLOCKER_KINDS),
        ownerId: Type.Optional(Id),
        solveBy: Day,
        reportId: Type.Optional(Id),
      },
      closed,
    ),
    answer: BlockerDetail,
  }),
  acceptBlocker: endpoint({
    ...deed(Type.Object({}, closed)),
    path: "/supervision/blockers/{id}/accept",
    permission: "supervision.blocker.accept",
    summary: { zh: "认领问题", en: "take a blocker on" },
  }),
  declineBlocker: endpoint({
    ...deed(Type.Object({ reason }, closed)),
    path: "/supervision/blockers/{id}/decline",
    permission: "supervision.blocker.decline",
    summary: { zh: "不予认领问题", en: "decline to take a blocker on" },
  }),
  assignBlocker: endpoint({
    ...deed(Type.Object({ ownerId: Id, solveBy: Day, reason: Type.Optional(reason) }, closed)),
    path: "/supervision/blockers/{id}/assign",
    permission: "supervision.blocker.assign",
    summary: { zh: "确定问题的解决单位", en: "name the owner of a blocker" },
  }),
  answerBlocker: endpoint({
    ...deed(Type.Object({ answer: words }, closed)),
    path: "/supervision/blockers/{id}/answer",
    permission: "supervision.blocker.answer",
    summary: { zh: "答复问题", en: "answer a blocker" },
  }),
  confirmBlocker: endpoint({
    ...deed(Type.Object({}, closed)),
    path: "/supervision/blockers/{id}/confirm",
    permission: "supervision.blocker.confirm",
    summary: { zh: "确认问题已解决", en: "confirm that a blocker is solved" },
  }),
  rejectBlocker: endpoint({
    ...deed(Type.Object({ reason }, closed)),
    path: "/supervision/blockers/{id}/reject",
    permission: "supervision.blocker.reject",
    summary: { zh: "认为问题未解决", en: "say that a blocker is not solved" },
  }),
  escalateBlocker: endpoint({
    ...deed(Type.Object({ reason, solveBy: Day }, closed)),
    path: "/supervision/blockers/{id}/escalate",
    permission: "supervision.blocker.escalate",
    summary: { zh: "升级问题", en: "escalate a blocker a level" },
  }),
  keepBlockerLevel: endpoint({
    ...deed(Type.Object({ reason }, closed)),
    path: "/supervision/blockers/{id}/keep-level",
    permission: "supervision.blocker.keep_level",
    summary: { zh: "问题暂不升级", en: "leave a blocker at its level" },
  }),
  withdrawBlocker: endpoint({
    ...deed(Type.Object({ reason }, closed)),
    path: "/supervision/blockers/{id}/withdraw",
    permission: "supervision.blocker.withdraw",
    summary: { zh: "撤回问题", en: "withdraw a blocker" },
  }),
  listBlockerRules: endpoint({
    method: "get",
    path: "/supervision/blocker-rules",
    permission: "supervision.blocker_rule.read",
    summary: { zh: "问题升级规则", en: "list the rules on escalation" },
    answer: Type.Object({ items: Type.Array(BlockerRule) }),
  }),
  setBlockerRule: endpoint({
    method: "post",
    path: "/supervision/blocker-rules",
    permission: "supervision.blocker_rule.set",
    summary: { zh: "设定问题升级规则", en: "set the rule on escalation from a day on" },
    creates: true,
    body: Type.Object({ validFrom: Day, unitAfter: workingDays, officeAfter: workingDays, reason }, closed),
    answer: BlockerRule,
  }),
} as const;
