import Type from "typebox";
import type { TObject } from "typebox";
import { ITEM_ACT_WORDS } from "@zhigang/domain/glossary";
import { ITEM_DUTY_ROLES, ITEM_SOURCES, ITEM_STATUSES, SUPERVISION_KINDS } from "@zhigang/domain/supervision";
import type { ItemAction, SideAction } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, Id, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { ItemOverlap } from "./control-shapes.ts";
import { AuthorisingAct, Item, ItemDetail, Limit } from "./item-shapes.ts";
import { Remit } from "./remit-shapes.ts";

const closed = { additionalProperties: false } as const;

const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const words = typedText({ maxLength: 20_000 });
const duties = Type.Array(Type.Object({ departmentId: Id, role: oneOf(ITEM_DUTY_ROLES) }, closed), {
  minItems: 1,
  maxItems: 100,
});
const days = { dueOn: Type.Optional(Day), limit: Type.Optional(Limit) };

/** What each act brings along. */
export const ITEM_ACT_INPUTS = {
  /** Filing without an authorising act is refused by the rules and kept, not by the form. */
  file: Type.Object({ authority: Type.Optional(AuthorisingAct), reason: Type.Optional(reason) }, closed),
  dismiss: Type.Object({ reason }, closed),
  assign: Type.Object(
    { duties, ...days, acknowledgeWithin: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })) },
    closed,
  ),
  acknowledge: Type.Object({}, closed),
  refuse: Type.Object({ reason }, closed),
  recall: Type.Object({ reason }, closed),
  reassign: Type.Object({ duties, reason: Type.Optional(reason), ...days }, closed),
  uphold: Type.Object({ reason }, closed),
  break_down: Type.Object({ breakdown: words, support: Type.Optional(Type.Array(Id, { maxItems: 100 })) }, closed),
  report_completion: Type.Object({ closingReport: words }, closed),
  close: Type.Object({}, closed),
  return: Type.Object({ reason }, closed),
  ask_supplement: Type.Object({ reason }, closed),
  supplement: Type.Object({ closingReport: Type.Optional(words) }, closed),
  verify: Type.Object({ conclusion: words }, closed),
  order_rectification: Type.Object({ reason, ...days }, closed),
  clear: Type.Object({}, closed),
  archive: Type.Object({}, closed),
  look_back: Type.Object({ reason, ...days }, closed),
  suspend: Type.Object({ reason, reviewOn: Day }, closed),
  resume: Type.Object({ reason }, closed),
  transfer: Type.Object({ reason, duties }, closed),
  merge: Type.Object({ reason, survivorId: Id }, closed),
  split: Type.Object(
    {
      reason,
      children: Type.Array(
        Type.Object(
          { title: typedText({ maxLength: 500 }), requirement: words, duties: Type.Optional(duties) },
          closed,
        ),
        { minItems: 2, maxItems: 50 },
      ),
    },
    closed,
  ),
  expand: Type.Object(
    {
      groupId: Id,
      excluded: Type.Array(Type.Object({ departmentId: Id, reason }, closed), { maxItems: 200 }),
      ...days,
      acknowledgeWithin: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
    },
    closed,
  ),
  close_parent: Type.Object({}, closed),
  cancel: Type.Object({ reason }, closed),
  apply_extension: Type.Object({ reason, progress: words, proposedDueOn: Day }, closed),
  grant_extension: Type.Object({ dueOn: Day, reason: Type.Optional(reason) }, closed),
  decline_extension: Type.Object({ reason }, closed),
  confirm_support: Type.Object({ contribution: Type.Optional(words) }, closed),
  ask_coordination: Type.Object({ reason }, closed),
  coordinate: Type.Object({ conclusion: words }, closed),
  object: Type.Object({ reason }, closed),
  decide_objection: Type.Object({ conclusion: words }, closed),
  set_remit: Type.Object({ remit: Remit }, closed),
  change_remit: Type.Object({ reason, remit: Remit }, closed),
  permit_excess: Type.Object({ reason }, closed),
} as const satisfies Readonly<Record<ItemAction | SideAction, TObject>>;

const act = <const A extends ItemAction | SideAction>(action: A) =>
  endpoint({
    method: "post",
    path: `/supervision/items/{id}/${action.replaceAll("_", "-")}`,
    permission: `supervision.item.${action}`,
    summary: { zh: `督查事项：${ITEM_ACT_WORDS[action].zh}`, en: `item: ${ITEM_ACT_WORDS[action].en}` },
    params: ById,
    body: ITEM_ACT_INPUTS[action] as (typeof ITEM_ACT_INPUTS)[A],
    edits: true,
    answer: ItemDetail,
  });

/** 督查事项: their list, one of them, and every act of their life, one endpoint each. */
export const itemEndpoints = {
  listItems: endpoint({
    method: "get",
    path: "/supervision/items",
    permission: "supervision.item.read",
    summary: { zh: "督查事项", en: "list supervision items" },
    query: listQuery({
      status: Type.Optional(oneOf(ITEM_STATUSES)),
      departmentId: Type.Optional(Id),
      source: Type.Optional(oneOf(ITEM_SOURCES)),
      planId: Type.Optional(Id),
      taskId: Type.Optional(Id),
      q: Type.Optional(Type.String({ maxLength: 100 })),
      /** Those in which the reader can act now. */
      mine: Type.Optional(Type.Boolean()),
      overdue: Type.Optional(Type.Boolean()),
    }),
    answer: pageOf(Item),
  }),
  getItem: endpoint({
    method: "get",
    path: "/supervision/items/{id}",
    permission: "supervision.item.read",
    summary: { zh: "一个督查事项", en: "one supervision item" },
    params: ById,
    answer: ItemDetail,
  }),
  listItemOverlaps: endpoint({
    method: "get",
    path: "/supervision/items/{id}/overlaps",
    permission: "supervision.item.read",
    summary: { zh: "是否已有督查", en: "items by which the same matter is supervised already" },
    params: ById,
    answer: Type.Object({ items: Type.Array(ItemOverlap) }),
  }),
  downloadItemConclusion: endpoint({
    method: "get",
    path: "/supervision/items/{id}/conclusion",
    permission: "supervision.item.read",
    summary: { zh: "督查结论公文", en: "the conclusion as it was fed back" },
    params: ById,
    /** The act by which it was fed back; the latest where none is named. */
    query: Type.Object({ act: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })) }, closed),
    answer: "file",
  }),
  proposeItem: endpoint({
    method: "post",
    path: "/supervision/items",
    permission: "supervision.item.propose",
    summary: { zh: "拟办督查事项", en: "put a supervision item forward" },
    creates: true,
    body: Type.Object(
      {
        title: typedText({ maxLength: 500 }),
        requirement: words,
        source: oneOf(ITEM_SOURCES),
        kind: oneOf(SUPERVISION_KINDS),
        taskId: Type.Optional(Id),
        reason: Type.Optional(reason),
        /** 拟定的责任单位与时限: what the office will hand over, where it is known already. */
        duties: Type.Optional(duties),
        proposedDueOn: Type.Optional(Day),
        remit: Type.Optional(Remit),
      },
      closed,
    ),
    answer: ItemDetail,
  }),
  fileItem: act("file"),
  dismissItem: act("dismiss"),
  assignItem: act("assign"),
  acknowledgeItem: act("acknowledge"),
  refuseItem: act("refuse"),
  recallItem: act("recall"),
  reassignItem: act("reassign"),
  upholdItem: act("uphold"),
  breakDownItem: act("break_down"),
  reportItemCompletion: act("report_completion"),
  closeItem: act("close"),
  returnItem: act("return"),
  askItemSupplement: act("ask_supplement"),
  supplementItem: act("supplement"),
  verifyItem: act("verify"),
  orderItemRectification: act("order_rectification"),
  clearItem: act("clear"),
  archiveItem: act("archive"),
  lookBackOnItem: act("look_back"),
  suspendItem: act("suspend"),
  resumeItem: act("resume"),
  transferItem: act("transfer"),
  mergeItem: act("merge"),
  splitItem: act("split"),
  expandItem: act("expand"),
  closeParentItem: act("close_parent"),
  cancelItem: act("cancel"),
  applyForItemExtension: act("apply_extension"),
  grantItemExtension: act("grant_extension"),
  declineItemExtension: act("decline_extension"),
  confirmItemSupport: act("confirm_support"),
  askItemCoordination: act("ask_coordination"),
  coordinateItem: act("coordinate"),
  objectToItem: act("object"),
  decideItemObjection: act("decide_objection"),
  setItemRemit: act("set_remit"),
  changeItemRemit: act("change_remit"),
  permitItemExcess: act("permit_excess"),
} as const;
