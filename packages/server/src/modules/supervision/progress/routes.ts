import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { getItemProgress, getPlanProgress, listPlansInProgress } from "./get-progress.ts";
import { setItemCurve, setProgressPolicy } from "./set-progress.ts";

/** The routes of planned and rolled-up progress. */
export const progressRoutes: readonly Route[] = [
  serve(e.listPlansInProgress, (call) => listPlansInProgress(call)),
  serve(e.getPlanProgress, (call, { params, query }) => getPlanProgress(call, params.id, query)),
  serve(e.getItemProgress, (call, { params, query }) => getItemProgress(call, params.id, query)),
  serve(e.setItemCurve, (call, { params, body }) => setItemCurve(call, params.id, body)),
  serve(e.setProgressPolicy, (call, { params, body }) => setProgressPolicy(call, params.id, body)),
];
