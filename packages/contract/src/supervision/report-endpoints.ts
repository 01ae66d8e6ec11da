import { REPORT_ACTION_WORDS } from "@zhigang/domain/glossary";
import { REPORT_ASKS, REPORT_STATUSES, SUPPORT_STANCES } from "@zhigang/domain/supervision";
import type { ReportAction } from "@zhigang/domain/supervision";
import Type from "typebox";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import {
  BulkResult,
  Report,
  ReportDetail,
  ReportFile,
  ReportPeriod,
  ReportRule,
  ReportSheet,
  ReportValues,
  WindowRule,
} from "./report-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const nothing = Type.Object({}, closed);
const withReason = Type.Object({ reason }, closed);
const many = Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 500 }) }, closed);
const period = Type.Optional(Type.String({ pattern: "^[12]\\d{3}(-(\\d{2}|Q[1-4]|H[12]))?$" }));

const act = <const A extends ReportAction, const B extends typeof nothing | typeof withReason>(action: A, body: B) =>
  endpoint({
    method: "post",
    path: `/supervision/reports/{id}/${action.replaceAll("_", "-")}`,
    permission: `supervision.report.${action}`,
    summary: { zh: `进展报告：${REPORT_ACTION_WORDS[action].zh}`, en: `report: ${REPORT_ACTION_WORDS[action].en}` },
    params: ById,
    body,
    edits: true,
    answer: ReportDetail,
  });

const FileOfReport = Type.Object({ id: Id, fileId: Id }, closed);

/** 进展报告: what is due, the drafts, the way of a report, its evidence, its rules and exceptions, and its sheet. */
export const reportEndpoints = {
  listReports: endpoint({
    method: "get",
    path: "/supervision/reports",
    permission: "supervision.report.read",
    summary: { zh: "进展报告", en: "list progress reports" },
    query: listQuery({
      period,
      status: Type.Optional(oneOf(REPORT_STATUSES)),
      departmentId: Type.Optional(Id),
      planId: Type.Optional(Id),
      itemId: Type.Optional(Id),
      /** Those that ask something of the office. */
      asks: Type.Optional(oneOf(REPORT_ASKS)),
      /** Those that wait for the reader. */
      mine: Type.Optional(Type.Boolean()),
      /** Those that the reader's department leads and has to write. */
      toWrite: Type.Optional(Type.Boolean()),
      /** Those that the reader's department supports and has not answered. */
      toSupport: Type.Optional(Type.Boolean()),
    }),
    answer: pageOf(Report),
  }),
  getReport: endpoint({
    method: "get",
    path: "/supervision/reports/{id}",
    permission: "supervision.report.read",
    summary: { zh: "一份进展报告", en: "one progress report" },
    params: ById,
    answer: ReportDetail,
  }),
  saveReport: endpoint({
    method: "put",
    path: "/supervision/reports/{id}/draft",
    permission: "supervision.report.save",
    summary: { zh: "保存进展报告草稿", en: "save the draft of a report" },
    params: ById,
    body: ReportValues,
    edits: true,
    answer: ReportDetail,
  }),
  submitReport: act("submit", nothing),
  takeBackReport: act("take_back", nothing),
  signReport: act("sign", nothing),
  sendBackReport: act("send_back", withReason),
  passReport: act("pass", nothing),
  returnReport: act("return", withReason),
  changeReport: endpoint({
    method: "post",
    path: "/supervision/reports/{id}/change",
    permission: "supervision.report.change",
    summary: { zh: "改动已通过的报告", en: "change a report that was passed" },
    params: ById,
    body: Type.Object({ reason, values: ReportValues }, closed),
    edits: true,
    answer: ReportDetail,
  }),
  withdrawReportChange: act("withdraw_change", nothing),
  signReportChange: act("sign_change", nothing),
  passReportChange: act("pass_change", nothing),
  rejectReportChange: act("reject_change", withReason),
  signReports: endpoint({
    method: "post",
    path: "/supervision/report-signatures",
    permission: "supervision.report.sign",
    summary: { zh: "批量签发报告", en: "sign several reports" },
    body: many,
    answer: BulkResult,
  }),
  passReports: endpoint({
    method: "post",
    path: "/supervision/report-passes",
    permission: "supervision.report.pass",
    summary: { zh: "批量通过报告", en: "pass several reports" },
    body: many,
    answer: BulkResult,
  }),
  supportReport: endpoint({
    method: "put",
    path: "/supervision/reports/{id}/support",
    permission: "supervision.report.support",
    summary: { zh: "配合单位确认或补充", en: "confirm a report or add the supporting part" },
    params: ById,
    body: Type.Object({ stance: oneOf(SUPPORT_STANCES), text: typedText({ minLength: 0, maxLength: 10_000 }) }, closed),
    answer: ReportDetail,
  }),
  addReportFile: endpoint({
    method: "post",
    path: "/supervision/reports/{id}/files",
    permission: "supervision.report_file.add",
    summary: { zh: "上传佐证材料", en: "add evidence to a report" },
    params: ById,
    uploads: true,
    creates: true,
    answer: ReportFile,
  }),
  downloadReportFile: endpoint({
    method: "get",
    path: "/supervision/reports/{id}/files/{fileId}",
    permission: "supervision.report_file.read",
    summary: { zh: "下载佐证材料", en: "download evidence" },
    params: FileOfReport,
    answer: "file",
  }),
  removeReportFile: endpoint({
    method: "delete",
    path: "/supervision/reports/{id}/files/{fileId}",
    permission: "supervision.report_file.remove",
    summary: { zh: "移除佐证材料", en: "remove evidence" },
    params: FileOfReport,
    answer: "none",
  }),
  listReportPeriods: endpoint({
    method: "get",
    path: "/supervision/report-periods",
    permission: "supervision.report.read",
    summary: { zh: "填报期", en: "list reporting periods" },
    query: Type.Object({ planId: Type.Optional(Id) }, closed),
    answer: Type.Object({ items: Type.Array(ReportPeriod) }),
  }),
  listReportRules: endpoint({
    method: "get",
    path: "/supervision/report-rules",
    permission: "supervision.report_rule.read",
    summary: { zh: "填报规则", en: "list reporting rules" },
    answer: Type.Object({ items: Type.Array(ReportRule) }),
  }),
  setReportRule: endpoint({
    method: "post",
    path: "/supervision/report-rules",
    permission: "supervision.report_rule.set",
    summary: { zh: "设定填报规则", en: "set a reporting rule" },
    creates: true,
    body: Type.Object(
      {
        planId: nullable(Id),
        validFrom: Day,
        rule: WindowRule,
        askedTargetIds: Type.Optional(nullable(Type.Array(Id, { maxItems: 500, uniqueItems: true }))),
      },
      closed,
    ),
    answer: ReportRule,
  }),
  grantReportException: endpoint({
    method: "post",
    path: "/supervision/reports/{id}/exception",
    permission: "supervision.report_exception.grant",
    summary: { zh: "同意该单位本期延长填报", en: "give one unit another last day for one period" },
    params: ById,
    body: Type.Object({ closesOn: Day, reason }, closed),
    answer: ReportDetail,
  }),
  exportReportSheet: endpoint({
    method: "get",
    path: "/supervision/report-sheet",
    permission: "supervision.report.save",
    summary: { zh: "导出填报表", en: "export the sheet of what is due" },
    answer: "file",
  }),
  compareReportSheet: endpoint({
    method: "post",
    path: "/supervision/report-sheet",
    permission: "supervision.report.save",
    summary: { zh: "比对填报表", en: "compare a sheet that came back" },
    uploads: true,
    answer: ReportSheet,
  }),
  saveReports: endpoint({
    method: "put",
    path: "/supervision/report-drafts",
    permission: "supervision.report.save",
    summary: { zh: "写入填报表的内容", en: "write what a sheet brought into the drafts" },
    body: Type.Object(
      {
        drafts: Type.Array(Type.Object({ id: Id, version: Type.Integer(), values: ReportValues }, closed), {
          minItems: 1,
          maxItems: 500,
        }),
      },
      closed,
    ),
    answer: BulkResult,
  }),
} as const;
