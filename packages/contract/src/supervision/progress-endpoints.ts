import { MISSING_POLICIES } from "@zhigang/domain/supervision";
import Type from "typebox";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { ItemCurve, ItemProgress, PlannedCurve, PlanProgress } from "./progress-shapes.ts";

const closed = { additionalProperties: false } as const;
const onDay = Type.Object({ on: Type.Optional(Day) }, closed);

/** 进度: planned curves of items, and plans rolled up by their stated policy. */
export const progressEndpoints = {
  listPlansInProgress: endpoint({
    method: "get",
    path: "/supervision/progress",
    permission: "supervision.progress.read",
    summary: { zh: "有督查事项的规划", en: "plans that have supervision items" },
    answer: Type.Object({
      items: Type.Array(Type.Object({ planId: Id, planTitle: Type.String(), items: Type.Integer() })),
    }),
  }),
  getPlanProgress: endpoint({
    method: "get",
    path: "/supervision/progress/plans/{id}",
    permission: "supervision.progress.read",
    summary: { zh: "规划汇总进度", en: "progress of a plan" },
    params: ById,
    query: onDay,
    snapshot: true,
    answer: PlanProgress,
  }),
  getItemProgress: endpoint({
    method: "get",
    path: "/supervision/progress/items/{id}",
    permission: "supervision.progress.read",
    summary: { zh: "事项进度与计划曲线", en: "progress of an item and its planned curve" },
    params: ById,
    query: onDay,
    answer: ItemProgress,
  }),
  setItemCurve: endpoint({
    method: "put",
    path: "/supervision/progress/items/{id}/curve",
    permission: "supervision.item_curve.set",
    summary: { zh: "设定事项计划曲线与权重", en: "set an item's planned curve and weight" },
    params: ById,
    body: Type.Object(
      {
        curve: nullable(PlannedCurve),
        weight: Type.String({ pattern: "^\\d{1,6}(\\.\\d{1,6})?$" }),
        mayExceed: Type.Boolean(),
      },
      closed,
    ),
    answer: ItemCurve,
  }),
  setProgressPolicy: endpoint({
    method: "put",
    path: "/supervision/progress/plans/{id}/policy",
    permission: "supervision.progress_policy.set",
    summary: { zh: "设定规划汇总时缺报的处理", en: "set how missing reports count in a plan" },
    params: ById,
    body: Type.Object({ missing: oneOf(MISSING_POLICIES), source: typedText({ maxLength: 300 }) }, closed),
    answer: PlanProgress,
  }),
} as const;
