import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { listLedgerDifferences } from "./list-differences.ts";
import { listPastItems, listPastPlans, listPastTargets, listPastTasks } from "./list-past-rows.ts";

/** The routes of past days. */
export const asOfRoutes: readonly Route[] = [
  serve(e.listPastPlans, (call, { query }) => listPastPlans(call, query)),
  serve(e.listPastTasks, (call, { query }) => listPastTasks(call, query)),
  serve(e.listPastTargets, (call, { query }) => listPastTargets(call, query)),
  serve(e.listPastItems, (call, { query }) => listPastItems(call, query)),
  serve(e.listLedgerDifferences, (call, { query }) => listLedgerDifferences(call, query)),
];
