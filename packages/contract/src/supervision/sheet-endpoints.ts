import Type from "typebox";
import { ADDRESSEES, INSTRUMENTS, SHEET_STATUSES, SHEET_VIEWS } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { CheckedLadder, Exemption, Ladder, LadderUse, Sheet, SheetDetail } from "./sheet-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const title = typedText({ maxLength: 300 });
const body = typedText({ maxLength: 20_000 });
/** The most sheets that one deed issues. */
export const MOST_BULK_SHEETS = 100;

const answerWithin = nullable(Type.Integer({ minimum: 1, maximum: 60 }));

/** Sheets, the ladders that draft them, and exemptions from lights. */
export const sheetEndpoints = {
  listLadders: endpoint({
    method: "get",
    path: "/supervision/ladders",
    permission: "supervision.rule_set.read",
    summary: { zh: "升级阶梯", en: "list ladders" },
    answer: Type.Object({ inUse: Type.Array(LadderUse), published: Type.Array(CheckedLadder) }),
  }),
  putLadderInForce: endpoint({
    method: "post",
    path: "/supervision/ladders",
    permission: "supervision.rule_set.put_in_force",
    summary: { zh: "启用升级阶梯", en: "put a ladder in force" },
    creates: true,
    body: Type.Object({ content: Ladder, inForceFrom: Day, reason }, closed),
    answer: LadderUse,
  }),
  endLadder: endpoint({
    method: "post",
    path: "/supervision/ladders/{id}/end",
    permission: "supervision.rule_set.put_in_force",
    summary: { zh: "停用升级阶梯", en: "end a ladder" },
    params: ById,
    body: Type.Object({ reason }, closed),
    answer: LadderUse,
  }),
  listSheets: endpoint({
    method: "get",
    path: "/supervision/sheets",
    permission: "supervision.sheet.read",
    summary: { zh: "督办单", en: "list sheets" },
    query: listQuery({
      view: Type.Optional(oneOf(SHEET_VIEWS)),
      status: Type.Optional(oneOf(SHEET_STATUSES)),
      instrument: Type.Optional(oneOf(INSTRUMENTS)),
      departmentId: Type.Optional(Id),
      itemId: Type.Optional(Id),
    }),
    answer: pageOf(Sheet),
  }),
  countSheets: endpoint({
    method: "get",
    path: "/supervision/sheet-counts",
    permission: "supervision.sheet.read",
    summary: { zh: "督办单的数量", en: "how many sheets wait for what" },
    query: Type.Object({ departmentId: Type.Optional(Id), itemId: Type.Optional(Id) }, closed),
    answer: Type.Object({ counts: Type.Array(Type.Object({ view: oneOf(SHEET_VIEWS), count: Type.Integer() })) }),
  }),
  getSheet: endpoint({
    method: "get",
    path: "/supervision/sheets/{id}",
    permission: "supervision.sheet.read",
    summary: { zh: "一张督办单", en: "one sheet" },
    params: ById,
    answer: SheetDetail,
  }),
  draftSheet: endpoint({
    method: "post",
    path: "/supervision/sheets",
    permission: "supervision.sheet.draft",
    summary: { zh: "起草督办单", en: "draft a sheet by hand" },
    creates: true,
    body: Type.Object(
      {
        itemId: Id,
        instrument: oneOf(INSTRUMENTS),
        addressee: oneOf(ADDRESSEES),
        title: Type.Optional(title),
        body: Type.Optional(body),
        answerWithin,
      },
      closed,
    ),
    answer: SheetDetail,
  }),
  editSheet: endpoint({
    method: "patch",
    path: "/supervision/sheets/{id}",
    permission: "supervision.sheet.draft",
    summary: { zh: "修改督办单", en: "edit a sheet before it is issued" },
    params: ById,
    edits: true,
    body: Type.Partial(Type.Object({ title, body, answerWithin }), closed),
    answer: SheetDetail,
  }),
  discardSheet: endpoint({
    method: "post",
    path: "/supervision/sheets/{id}/discard",
    permission: "supervision.sheet.draft",
    summary: { zh: "弃用督办单", en: "discard a draft sheet" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: SheetDetail,
  }),
  issueSheet: endpoint({
    method: "post",
    path: "/supervision/sheets/{id}/issue",
    permission: "supervision.sheet.issue",
    summary: { zh: "签发督办单", en: "issue a sheet" },
    params: ById,
    edits: true,
    answer: SheetDetail,
  }),
  issueSheets: endpoint({
    method: "post",
    path: "/supervision/sheets/bulk/issue",
    permission: "supervision.sheet.issue",
    summary: { zh: "批量签发督办单", en: "issue several sheets, all or none" },
    body: Type.Object(
      {
        sheets: Type.Array(Type.Object({ id: Id, version: Type.Integer({ minimum: 1 }) }, closed), {
          minItems: 1,
          maxItems: MOST_BULK_SHEETS,
        }),
      },
      closed,
    ),
    answer: Type.Object({ items: Type.Array(Sheet) }),
  }),
  answerSheet: endpoint({
    method: "post",
    path: "/supervision/sheets/{id}/answer",
    permission: "supervision.sheet.answer",
    summary: { zh: "答复督办单", en: "answer a sheet" },
    params: ById,
    edits: true,
    body: Type.Object({ answer: body }, closed),
    answer: SheetDetail,
  }),
  settleSheet: endpoint({
    method: "post",
    path: "/supervision/sheets/{id}/settle",
    permission: "supervision.sheet.issue",
    summary: { zh: "销单", en: "settle a sheet" },
    params: ById,
    edits: true,
    answer: SheetDetail,
  }),
  returnSheetAnswer: endpoint({
    method: "post",
    path: "/supervision/sheets/{id}/return-answer",
    permission: "supervision.sheet.issue",
    summary: { zh: "退回答复", en: "send an answer back" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: SheetDetail,
  }),
  recallSheet: endpoint({
    method: "post",
    path: "/supervision/sheets/{id}/recall",
    permission: "supervision.sheet.issue",
    summary: { zh: "撤回督办单", en: "recall an issued sheet" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: SheetDetail,
  }),
  downloadSheet: endpoint({
    method: "get",
    path: "/supervision/sheets/{id}/file",
    permission: "supervision.sheet.read",
    summary: { zh: "督办单公文", en: "the sheet as an official paper" },
    params: ById,
    answer: "file",
  }),
  listExemptions: endpoint({
    method: "get",
    path: "/supervision/items/{id}/exemptions",
    permission: "supervision.item.read",
    summary: { zh: "事项的例外", en: "exemptions of an item" },
    params: ById,
    answer: Type.Object({ items: Type.Array(Exemption) }),
  }),
  askExemption: endpoint({
    method: "post",
    path: "/supervision/items/{id}/exemptions",
    permission: "supervision.exemption.ask",
    summary: { zh: "申请例外", en: "ask for an exemption" },
    params: ById,
    creates: true,
    body: Type.Object({ reason, from: Day, to: nullable(Day) }, closed),
    answer: Exemption,
  }),
  approveExemption: endpoint({
    method: "post",
    path: "/supervision/exemptions/{id}/approve",
    permission: "supervision.exemption.decide",
    summary: { zh: "批准例外", en: "approve an exemption" },
    params: ById,
    edits: true,
    answer: Exemption,
  }),
  declineExemption: endpoint({
    method: "post",
    path: "/supervision/exemptions/{id}/decline",
    permission: "supervision.exemption.decide",
    summary: { zh: "不批准例外", en: "decline an exemption" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: Exemption,
  }),
} as const;
