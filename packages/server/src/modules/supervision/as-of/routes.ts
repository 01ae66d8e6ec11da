import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { getLedgerAsOf, getLedgerDifferences } from "./get-ledger-as-of.ts";

/** The routes of past days. */
export const asOfRoutes: readonly Route[] = [
  serve(e.getLedgerAsOf, (call, { query }) => getLedgerAsOf(call, query)),
  serve(e.getLedgerDifferences, (call, { query }) => getLedgerDifferences(call, query)),
];
