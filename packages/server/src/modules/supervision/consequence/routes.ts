import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import {
  actOnConsequence,
  approveConsequence,
  askForStatement,
  declineConsequence,
  downloadConsequence,
  editConsequence,
  makeStatement,
  submitConsequence,
} from "./act-on-consequence.ts";
import { getConsequence, listConsequences } from "./consequence-view.ts";
import { draftConsequence } from "./draft-consequence.ts";

/** The routes of proposals of praise and blame. */
export const consequenceRoutes: readonly Route[] = [
  serve(e.listConsequences, (call, { query }) => listConsequences(call, query)),
  serve(e.getConsequence, (call, { params }) => getConsequence(call, params.id)),
  serve(e.draftConsequence, (call, { body }) => draftConsequence(call, body)),
  serve(e.editConsequence, (call, { params, body }) => editConsequence(call, params.id, body)),
  serve(e.askForStatement, (call, { params, body }) => askForStatement(call, params.id, body)),
  serve(e.makeStatement, (call, { params, body }) => makeStatement(call, params.id, body.statement)),
  serve(e.submitConsequence, (call, { params }) => submitConsequence(call, params.id)),
  serve(e.approveConsequence, (call, { params, body }) => approveConsequence(call, params.id, body.reason)),
  serve(e.declineConsequence, (call, { params, body }) => declineConsequence(call, params.id, body.reason)),
  serve(e.withdrawConsequence, (call, { params, body }) =>
    actOnConsequence(call, params.id, { action: "withdraw", ...body }),
  ),
  serve(e.revokeConsequence, (call, { params, body }) =>
    actOnConsequence(call, params.id, { action: "revoke", ...body }),
  ),
  serve(e.downloadConsequence, (call, { params }) => downloadConsequence(call, params.id)),
];
