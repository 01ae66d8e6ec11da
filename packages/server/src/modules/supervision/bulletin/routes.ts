import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { downloadBoard } from "../board/download-board.ts";
import { issuePaper, previewPaper } from "../output/issue-paper.ts";
import type { DrawPdf } from "../output/paper-file.ts";
import { downloadPaper, getPaper, listPapers } from "../output/read-register.ts";
import { correctBulletin, discardBulletin, draftBulletin, editBulletin, issueBulletin } from "./act-on-bulletin.ts";
import { downloadBulletin, getBulletin, listBulletins } from "./bulletin-view.ts";
import { listBulletinRules, setBulletinRule } from "./keep-bulletin-rules.ts";

/** The routes of bulletins, the other papers and their register. */
export function paperRoutes(drawPdf: DrawPdf): readonly Route[] {
  return [
    serve(e.listBulletinRules, (call) => listBulletinRules(call)),
    serve(e.setBulletinRule, (call, { body }) => setBulletinRule(call, body)),
    serve(e.listBulletins, (call, { query }) => listBulletins(call, query)),
    serve(e.getBulletin, (call, { params }) => getBulletin(call, params.id)),
    serve(e.draftBulletin, (call, { body }) => draftBulletin(call, body)),
    serve(e.editBulletin, (call, { params, body }) => editBulletin(call, params.id, body)),
    serve(e.issueBulletin, (call, { params }) => issueBulletin(call, params.id)),
    serve(e.discardBulletin, (call, { params, body }) => discardBulletin(call, params.id, body.reason)),
    serve(e.correctBulletin, (call, { params, body }) => correctBulletin(call, params.id, body.reason)),
    serve(e.downloadBulletin, (call, { params, query }) => downloadBulletin(call, params.id, query.format, drawPdf)),
    serve(e.previewPaper, (call, { query }) => previewPaper(call, query)),
    serve(e.issuePaper, (call, { body }) => issuePaper(call, body)),
    serve(e.listPapers, (call, { query }) => listPapers(call, query)),
    serve(e.getPaper, (call, { params }) => getPaper(call, params.id)),
    serve(e.downloadBoard, (call, { query }) => downloadBoard(call, query, drawPdf)),
    serve(e.downloadPaper, (call, { params, query }) => downloadPaper(call, params.id, query.format, drawPdf)),
  ];
}
