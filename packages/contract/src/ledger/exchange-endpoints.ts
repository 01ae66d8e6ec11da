import Type from "typebox";
import type { Static } from "typebox";
import { ById, endpoint, Id, Moment, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";

const closed = { additionalProperties: false } as const;

/** What becomes of a row of a file that comes back. */
export const EXCHANGE_ROW_KINDS = ["new", "changed", "conflict", "wrong", "same"] as const;
export type ExchangeRowKind = (typeof EXCHANGE_ROW_KINDS)[number];
/** What the rows of such a file may be. */
export const EXCHANGE_SUBJECT_KINDS = ["task", "target"] as const;
export const EXCHANGE_STATES = ["proposed", "confirmed", "discarded"] as const;
export type ExchangeState = (typeof EXCHANGE_STATES)[number];

/** One cell that differs: what the ledger says, what the file says, and what it said when the file was written. */
export const ExchangeCell = Type.Object({
  column: Type.String(),
  field: Type.String(),
  from: Type.String(),
  to: Type.String(),
  /** Changed here since the file was written: both values are shown, and nothing is overwritten unasked. */
  isConflict: Type.Boolean(),
});
export type ExchangeCell = Static<typeof ExchangeCell>;

/** A cell that cannot be taken, and why, told as *row 12, column 牵头单位 …*. */
export const ExchangeProblem = Type.Object({
  column: nullable(Type.String()),
  code: Type.String(),
  message: Type.String(),
});
export type ExchangeProblem = Static<typeof ExchangeProblem>;

/** One row of the file as it compares with the ledger. */
export const ExchangeRow = Type.Object({
  row: Type.Integer(),
  kind: oneOf(EXCHANGE_ROW_KINDS),
  /** The task or target that the row is; a new task has none yet. */
  subjectId: nullable(Id),
  title: Type.String(),
  cells: Type.Array(ExchangeCell),
  problems: Type.Array(ExchangeProblem),
});
export type ExchangeRow = Static<typeof ExchangeRow>;

/** 回填: a file of the ledger that comes back, compared and not yet written. */
export const Exchange = Type.Object({
  id: Id,
  fileName: Type.String(),
  format: oneOf(["xlsx", "json"]),
  /** Whether its rows are tasks or targets. */
  subjectKind: oneOf(EXCHANGE_SUBJECT_KINDS),
  state: oneOf(EXCHANGE_STATES),
  counts: Type.Object({
    new: Type.Integer(),
    changed: Type.Integer(),
    conflict: Type.Integer(),
    wrong: Type.Integer(),
    same: Type.Integer(),
  }),
  /** Columns of the export that the file no longer has: their values stay as they are. */
  droppedColumns: Type.Array(Type.String()),
  /** Columns the export never had: they are not read. */
  addedColumns: Type.Array(Type.String()),
  /** Columns that are shown in a sheet but are not read back. */
  shownOnlyColumns: Type.Array(Type.String()),
  /** How many rows were exported; null where the file no longer says so. */
  exportedRows: nullable(Type.Integer()),
  startedAt: Moment,
  startedBy: Type.String(),
  batchId: nullable(Id),
  version: Type.Integer(),
});
export type Exchange = Static<typeof Exchange>;

/** 导出的表改好后导回: shown first, written on confirmation. */
export const exchangeEndpoints = {
  startExchange: endpoint({
    method: "post",
    path: "/exchanges",
    permission: "ledger.task.edit",
    summary: { zh: "上传改过的台账表", en: "upload a ledger file that was worked on" },
    uploads: true,
    creates: true,
    answer: Exchange,
  }),
  getExchange: endpoint({
    method: "get",
    path: "/exchanges/{id}",
    permission: "ledger.task.edit",
    summary: { zh: "一次回填", en: "one file that came back" },
    params: ById,
    answer: Exchange,
  }),
  listExchangeRows: endpoint({
    method: "get",
    path: "/exchanges/{id}/rows",
    permission: "ledger.task.edit",
    summary: { zh: "回填的差异", en: "rows of a file that came back" },
    params: ById,
    query: listQuery({ kind: Type.Optional(oneOf(EXCHANGE_ROW_KINDS)) }),
    answer: pageOf(ExchangeRow),
  }),
  confirmExchange: endpoint({
    method: "post",
    path: "/exchanges/{id}/confirm",
    permission: "ledger.task.edit",
    summary: { zh: "确认写入台账", en: "write a compared file into the ledger" },
    params: ById,
    edits: true,
    body: Type.Object(
      {
        reason: typedText({ maxLength: 1000, refusal: "ledger.reason_missing" }),
        /** Rows in conflict whose values from the file are taken; the others keep the ledger's. */
        takeRows: Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 5000 }),
      },
      closed,
    ),
    answer: Exchange,
  }),
  discardExchange: endpoint({
    method: "post",
    path: "/exchanges/{id}/discard",
    permission: "ledger.task.edit",
    summary: { zh: "放弃回填", en: "discard a compared file" },
    params: ById,
    edits: true,
    answer: Exchange,
  }),
  downloadExchangeErrors: endpoint({
    method: "get",
    path: "/exchanges/{id}/errors",
    permission: "ledger.task.edit",
    summary: { zh: "下载标出错误的表", en: "download the file with its wrong cells marked" },
    params: ById,
    answer: "file",
  }),
} as const;
