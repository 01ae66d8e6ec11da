import Type from "typebox";
import type { Static } from "typebox";
import { ITEM_DUTY_ROLES, SUPERVISION_KINDS } from "@zhigang/domain/supervision";
import { Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { TaskSelection } from "../ledger/index.ts";
import { AuthorisingAct, Item, ItemDuty, Limit } from "./item-shapes.ts";
import { Remit } from "./remit-shapes.ts";

const closed = { additionalProperties: false } as const;

/** The most items that one deed makes or moves. */
export const MOST_BULK_ITEMS = 500;

const seen = { id: Id, version: Type.Integer({ minimum: 1 }) };
const items = <S extends Type.TSchema>(item: S) => Type.Array(item, { minItems: 1, maxItems: MOST_BULK_ITEMS });
const answer = Type.Object({ items: Type.Array(Item) });

/** One item among several, as the reader saw it. */
export const SeenItem = Type.Object(seen, closed);
export type SeenItem = Static<typeof SeenItem>;

/** What a task of the ledger would become as an item, or why it cannot. */
export const TaskAsItem = Type.Object({
  taskId: Id,
  title: Type.String(),
  planTitle: Type.String(),
  path: Type.String(),
  duties: Type.Array(ItemDuty),
  dueOn: nullable(Day),
  /** 督查期间的止日, where the text gives one or a person set it. */
  remitTo: nullable(Day),
  /** Bodies that support by the text and are no department here. */
  leftOut: Type.Array(Type.String()),
  /** Collective names that lead: the item is expanded to their members when it is handed over. */
  collective: Type.Array(Type.String()),
  problem: nullable(Type.String()),
});
export type TaskAsItem = Static<typeof TaskAsItem>;

/** 批量办理: many items in one deed, all or none; a refusal names each item that stands against it. */
export const itemBulkEndpoints = {
  previewTasksAsItems: endpoint({
    method: "post",
    path: "/supervision/items/from-tasks/preview",
    permission: "supervision.item.propose",
    summary: { zh: "任务转为督查事项：预览", en: "see what tasks would become as items" },
    body: Type.Object({ selection: TaskSelection }, closed),
    answer: Type.Object({ rows: Type.Array(TaskAsItem) }),
  }),
  proposeTasksAsItems: endpoint({
    method: "post",
    path: "/supervision/items/from-tasks",
    permission: "supervision.item.propose",
    summary: { zh: "任务转为督查事项", en: "put tasks of the ledger forward as items" },
    creates: true,
    body: Type.Object(
      {
        selection: TaskSelection,
        kind: oneOf(SUPERVISION_KINDS),
        /** 范围与方式 for all of them; object and period are each task's own. */
        scope: Type.Optional(Remit.properties.scope),
        ways: Type.Optional(Remit.properties.ways),
        reason: Type.Optional(typedText({ maxLength: 2000 })),
      },
      closed,
    ),
    answer,
  }),
  fileItems: endpoint({
    method: "post",
    path: "/supervision/items/bulk/file",
    permission: "supervision.item.file",
    summary: { zh: "批量立项", en: "file several items" },
    body: Type.Object(
      { items: items(SeenItem), authority: AuthorisingAct, reason: Type.Optional(typedText({ maxLength: 2000 })) },
      closed,
    ),
    answer,
  }),
  assignItems: endpoint({
    method: "post",
    path: "/supervision/items/bulk/assign",
    permission: "supervision.item.assign",
    summary: { zh: "批量交办", en: "assign several items" },
    body: Type.Object(
      {
        items: items(
          Type.Object(
            {
              ...seen,
              /** Left out, the ones put forward with the item hold. */
              duties: Type.Optional(
                Type.Array(Type.Object({ departmentId: Id, role: oneOf(ITEM_DUTY_ROLES) }, closed), {
                  minItems: 1,
                  maxItems: 100,
                }),
              ),
              dueOn: Type.Optional(Day),
            },
            closed,
          ),
        ),
        /** For items that name no day of their own. */
        limit: Type.Optional(Limit),
        acknowledgeWithin: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
      },
      closed,
    ),
    answer,
  }),
  acknowledgeItems: endpoint({
    method: "post",
    path: "/supervision/items/bulk/acknowledge",
    permission: "supervision.item.acknowledge",
    summary: { zh: "批量签收", en: "acknowledge several items" },
    body: Type.Object({ items: items(SeenItem) }, closed),
    answer,
  }),
} as const;
