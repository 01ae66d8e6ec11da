import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { askExemption, decideOnExemption, listExemptions } from "../exemption/exemptions.ts";
import { endLadder, listLadders, putLadderInForce } from "../ladder/keep-ladders.ts";
import { answerSheet, downloadSheet, editSheet, issueSheet, restSheet, returnSheetAnswer } from "./act-on-sheet.ts";
import { draftSheet } from "./draft-sheet.ts";
import { issueSheets } from "./issue-sheets.ts";
import { countSheets, listSheets } from "./list-sheets.ts";
import { getSheet } from "./sheet-view.ts";

/** The routes of sheets, ladders and exemptions. */
export const sheetRoutes: readonly Route[] = [
  serve(e.listLadders, (call) => listLadders(call)),
  serve(e.putLadderInForce, (call, { body }) => putLadderInForce(call, body)),
  serve(e.endLadder, (call, { params, body }) => endLadder(call, params.id, body.reason)),
  serve(e.listSheets, (call, { query }) => listSheets(call, query)),
  serve(e.countSheets, (call, { query }) => countSheets(call, query)),
  serve(e.getSheet, (call, { params }) => getSheet(call, params.id)),
  serve(e.draftSheet, (call, { body }) => draftSheet(call, body)),
  serve(e.editSheet, (call, { params, body }) => editSheet(call, params.id, body)),
  serve(e.discardSheet, (call, { params, body }) => restSheet(call, params.id, "discard", body.reason)),
  serve(e.issueSheet, (call, { params }) => issueSheet(call, params.id)),
  serve(e.issueSheets, (call, { body }) => issueSheets(call, body)),
  serve(e.answerSheet, (call, { params, body }) => answerSheet(call, params.id, body.answer)),
  serve(e.settleSheet, (call, { params }) => restSheet(call, params.id, "settle")),
  serve(e.returnSheetAnswer, (call, { params, body }) => returnSheetAnswer(call, params.id, body.reason)),
  serve(e.recallSheet, (call, { params, body }) => restSheet(call, params.id, "recall", body.reason)),
  serve(e.downloadSheet, (call, { params }) => downloadSheet(call, params.id)),
  serve(e.listExemptions, (call, { params }) => listExemptions(call, params.id)),
  serve(e.askExemption, (call, { params, body }) => askExemption(call, params.id, body)),
  serve(e.approveExemption, (call, { params }) => decideOnExemption(call, params.id, "approved")),
  serve(e.declineExemption, (call, { params, body }) => decideOnExemption(call, params.id, "declined", body.reason)),
];
