import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { actOnBlocker } from "./act-on-blocker.ts";
import { getBlocker } from "./blocker-view.ts";
import { exportBlockers } from "./export-blockers.ts";
import { listBlockerRules, setBlockerRule } from "./keep-blocker-rules.ts";
import { countBlockers, listBlockers } from "./list-blockers.ts";
import { raiseBlocker } from "./raise-blocker.ts";

/** The routes of blockers. */
export const blockerRoutes: readonly Route[] = [
  serve(e.listBlockers, (call, { query }) => listBlockers(call, query)),
  serve(e.countBlockers, (call, { query }) => countBlockers(call, query)),
  serve(e.exportBlockers, (call, { query }) => exportBlockers(call, query)),
  serve(e.getBlocker, (call, { params }) => getBlocker(call, params.id)),
  serve(e.raiseBlocker, (call, { params, body }) => raiseBlocker(call, params.id, body)),
  serve(e.acceptBlocker, (call, { params }) => actOnBlocker(call, params.id, "accept")),
  serve(e.declineBlocker, (call, { params, body }) => actOnBlocker(call, params.id, "decline", body)),
  serve(e.assignBlocker, (call, { params, body }) => actOnBlocker(call, params.id, "assign", body)),
  serve(e.answerBlocker, (call, { params, body }) => actOnBlocker(call, params.id, "answer", body)),
  serve(e.confirmBlocker, (call, { params }) => actOnBlocker(call, params.id, "confirm")),
  serve(e.rejectBlocker, (call, { params, body }) => actOnBlocker(call, params.id, "reject", body)),
  serve(e.escalateBlocker, (call, { params, body }) => actOnBlocker(call, params.id, "escalate", body)),
  serve(e.keepBlockerLevel, (call, { params, body }) => actOnBlocker(call, params.id, "keep_level", body)),
  serve(e.withdrawBlocker, (call, { params, body }) => actOnBlocker(call, params.id, "withdraw", body)),
  serve(e.listBlockerRules, (call) => listBlockerRules(call)),
  serve(e.setBlockerRule, (call, { body }) => setBlockerRule(call, body)),
];
