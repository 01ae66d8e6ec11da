import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { actOnReport, actOnReports, changePassedReport } from "./act-on-report.ts";
import { compareReportSheet } from "./compare-report-sheet.ts";
import { exportReportSheet } from "./export-report-sheet.ts";
import { getReport } from "./get-report.ts";
import { listReportPeriods, listReports } from "./list-reports.ts";
import { addReportFile, downloadReportFile, removeReportFile } from "./report-files.ts";
import { grantReportException, listReportRules, setReportRule } from "./report-rules.ts";
import { saveReport, saveReports } from "./save-report.ts";
import { supportReport } from "./support-report.ts";

/** The routes of reports. */
export const reportRoutes: readonly Route[] = [
  serve(e.listReports, (call, { query }) => listReports(call, query)),
  serve(e.getReport, (call, { params }) => getReport(call, params.id)),
  serve(e.saveReport, (call, { params, body }) => saveReport(call, params.id, body)),
  serve(e.submitReport, (call, { params }) => actOnReport(call, params.id, "submit")),
  serve(e.takeBackReport, (call, { params }) => actOnReport(call, params.id, "take_back")),
  serve(e.signReport, (call, { params }) => actOnReport(call, params.id, "sign")),
  serve(e.sendBackReport, (call, { params, body }) => actOnReport(call, params.id, "send_back", body)),
  serve(e.passReport, (call, { params }) => actOnReport(call, params.id, "pass")),
  serve(e.returnReport, (call, { params, body }) => actOnReport(call, params.id, "return", body)),
  serve(e.changeReport, (call, { params, body }) => changePassedReport(call, params.id, body)),
  serve(e.withdrawReportChange, (call, { params }) => actOnReport(call, params.id, "withdraw_change")),
  serve(e.signReportChange, (call, { params }) => actOnReport(call, params.id, "sign_change")),
  serve(e.passReportChange, (call, { params }) => actOnReport(call, params.id, "pass_change")),
  serve(e.rejectReportChange, (call, { params, body }) => actOnReport(call, params.id, "reject_change", body)),
  serve(e.signReports, (call, { body }) => actOnReports(call, body.ids, "sign")),
  serve(e.passReports, (call, { body }) => actOnReports(call, body.ids, "pass")),
  serve(e.supportReport, (call, { params, body }) => supportReport(call, params.id, body)),
  serve(e.addReportFile, (call, { params, files }) => addReportFile(call, params.id, files)),
  serve(e.downloadReportFile, (call, { params }) => downloadReportFile(call, params.id, params.fileId)),
  serve(e.removeReportFile, (call, { params }) => removeReportFile(call, params.id, params.fileId)),
  serve(e.listReportPeriods, (call, { query }) => listReportPeriods(call, query)),
  serve(e.listReportRules, (call) => listReportRules(call)),
  serve(e.setReportRule, (call, { body }) => setReportRule(call, body)),
  serve(e.grantReportException, (call, { params, body }) => grantReportException(call, params.id, body)),
  serve(e.exportReportSheet, (call) => exportReportSheet(call)),
  serve(e.compareReportSheet, (call, { files }) => compareReportSheet(call, files)),
  serve(e.saveReports, (call, { body }) => saveReports(call, body)),
];
