import Type from "typebox";
import type { TSchema } from "typebox";
import type { Term } from "@zhigang/domain/glossary";
import { BOARD_SHEETS } from "@zhigang/domain/supervision";
import type { BoardSheet } from "@zhigang/domain/supervision";
import { Day, endpoint, Id, oneOf } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { LedgerDifference, PastItem, PastPlan, PastTarget, PastTask } from "./as-of-shapes.ts";

const closed = { additionalProperties: false } as const;
/** The print itself, and PDF where the machine has LibreOffice. */
export const BOARD_FORMATS = ["svg", "pdf"] as const;
const sheet = oneOf(Object.keys(BOARD_SHEETS) as BoardSheet[]);
const planId = Type.Optional(Id);

/** 台账时点: rows of one kind as the end of a day left them, by what was known then, page by page. */
const past = <const Rows extends string, Row extends TSchema>(rows: Rows, row: Row, summary: Term) =>
  endpoint({
    method: "get",
    path: `/supervision/as-of/${rows}`,
    permission: "supervision.item.read",
    summary,
    query: listQuery({ on: Day, planId }),
    snapshot: true,
    answer: pageOf(row),
  });

/** The ledger of past days. */
export const asOfEndpoints = {
  listPastPlans: past("plans", PastPlan, { zh: "规划时点", en: "plans as they stood on a day" }),
  listPastTasks: past("tasks", PastTask, { zh: "任务时点", en: "tasks as they stood on a day" }),
  listPastTargets: past("targets", PastTarget, { zh: "目标时点", en: "targets as they stood on a day" }),
  listPastItems: past("items", PastItem, { zh: "督查事项时点", en: "supervision items as they stood on a day" }),
  listLedgerDifferences: endpoint({
    method: "get",
    path: "/supervision/as-of/differences",
    permission: "supervision.item.read",
    summary: { zh: "两日之间的变化", en: "what changed in the ledger between two days" },
    query: listQuery({ from: Day, to: Day, planId }),
    snapshot: true,
    answer: pageOf(LedgerDifference),
  }),
  downloadBoard: endpoint({
    method: "get",
    path: "/supervision/board/file",
    permission: "supervision.item.read",
    summary: { zh: "挂图作战图", en: "the board of items on one sheet" },
    query: Type.Object({ on: Day, planId, sheet, format: oneOf(BOARD_FORMATS) }, closed),
    answer: "file",
  }),
} as const;
