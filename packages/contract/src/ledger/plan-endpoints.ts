import Type from "typebox";
import { NAME_MEANINGS } from "@zhigang/domain/identity";
import { PLAN_KINDS } from "@zhigang/domain/ledger";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText, YearOrMonth } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { PlanVersions, PublishedPlan, PublishReadiness } from "./publish-shapes.ts";
import { Plan, PlanCoverage, PlanTree } from "./shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 1000, refusal: "ledger.reason_missing" });

/** 规划: from a draft to the ledger, and what it holds. */
export const planEndpoints = {
  getPublishReadiness: endpoint({
    method: "get",
    path: "/drafts/{id}/readiness",
    permission: "ledger.plan.publish",
    summary: { zh: "发布前还缺什么", en: "what stands between a draft and the ledger" },
    params: ById,
    snapshot: true,
    answer: PublishReadiness,
  }),
  publishPlan: endpoint({
    method: "post",
    path: "/plans",
    permission: "ledger.plan.publish",
    summary: { zh: "把草稿发布为台账中的规划", en: "publish a draft as a plan of the ledger" },
    creates: true,
    body: Type.Object(
      {
        draftId: Id,
        /** The counts the person saw and signs for; other counts are refused. */
        acknowledge: Type.Object(
          { undecided: Type.Integer(), openQuestions: Type.Integer(), openGaps: Type.Integer() },
          closed,
        ),
        /** What each unresolved name stands for. A name not listed stays as written. */
        names: Type.Array(
          Type.Object(
            {
              name: typedText({ maxLength: 200 }),
              departmentId: Type.Optional(Id),
              /** What the name is to that department; without a word, an alias. A renaming has its day. */
              meaning: Type.Optional(oneOf(NAME_MEANINGS)),
              effectiveOn: Type.Optional(Day),
              create: Type.Optional(Type.Object({ divisionCode: Type.String(), kind: Type.String() }, closed)),
            },
            closed,
          ),
          { maxItems: 500 },
        ),
        /** Why what a new version no longer holds leaves the plan; needed where something does. */
        droppedBecause: Type.Optional(reason),
      },
      closed,
    ),
    answer: PublishedPlan,
  }),
  listPlanVersions: endpoint({
    method: "get",
    path: "/plans/{id}/versions",
    permission: "ledger.plan.read",
    summary: { zh: "规划的以往版本与退出的任务", en: "earlier versions of a plan, and what left it" },
    params: ById,
    snapshot: true,
    answer: PlanVersions,
  }),
  listPlans: endpoint({
    method: "get",
    path: "/plans",
    permission: "ledger.plan.read",
    summary: { zh: "规划列表", en: "list plans" },
    query: listQuery({ q: Type.Optional(Type.String({ maxLength: 100 })) }),
    answer: pageOf(Plan),
  }),
  getPlan: endpoint({
    method: "get",
    path: "/plans/{id}",
    permission: "ledger.plan.read",
    summary: { zh: "一份规划", en: "one plan" },
    params: ById,
    answer: Plan,
  }),
  getPlanTree: endpoint({
    method: "get",
    path: "/plans/{id}/tree",
    permission: "ledger.plan.read",
    summary: { zh: "规划的篇章与任务", en: "parts and tasks of a plan" },
    params: ById,
    snapshot: true,
    answer: PlanTree,
  }),
  getPlanCoverage: endpoint({
    method: "get",
    path: "/plans/{id}/coverage",
    permission: "ledger.plan.read",
    summary: { zh: "规划正文的覆盖情况", en: "what became of every sentence of a plan" },
    params: ById,
    snapshot: true,
    answer: PlanCoverage,
  }),
  editPlan: endpoint({
    method: "patch",
    path: "/plans/{id}",
    permission: "ledger.plan.edit",
    summary: { zh: "修改规划的基本信息", en: "edit a plan" },
    params: ById,
    edits: true,
    body: Type.Partial(
      Type.Object({
        title: typedText({ maxLength: 300 }),
        planKind: nullable(oneOf(PLAN_KINDS)),
        periodFrom: nullable(YearOrMonth),
        periodTo: nullable(YearOrMonth),
      }),
      closed,
    ),
    answer: Plan,
  }),
  withdrawPlan: endpoint({
    method: "post",
    path: "/plans/{id}/withdraw",
    permission: "ledger.plan.withdraw",
    summary: { zh: "撤回规划", en: "withdraw a plan" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: Plan,
  }),
} as const;
