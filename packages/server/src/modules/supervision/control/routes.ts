import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { getControlRules, listReaches, setControlRule } from "./control-rules.ts";

/** The routes of how often and how long units may be supervised. */
export const controlRoutes: readonly Route[] = [
  serve(e.getControlRules, (call) => getControlRules(call)),
  serve(e.setControlRule, (call, { body }) => setControlRule(call, body)),
  serve(e.listReaches, (call, { query }) => listReaches(call, query)),
];
