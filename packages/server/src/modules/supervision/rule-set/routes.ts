import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { countLights, listItemLights, listLights } from "../light/list-lights.ts";
import { createRuleSet, discardRuleDraft, draftRuleVersion } from "./draft-rule-set.ts";
import { getRuleSet, listRuleSets, presentFindings } from "./get-rule-set.ts";
import { previewRuleVersion } from "./preview-rule-version.ts";
import { putRuleVersionInForce, retireRuleVersion } from "./put-rule-version-in-force.ts";

/** The routes of rule sets and lights. */
export const ruleSetRoutes: readonly Route[] = [
  serve(e.listRuleSets, (call) => listRuleSets(call)),
  serve(e.getRuleSet, (call, { params }) => getRuleSet(call, params.id)),
  serve(e.lintRules, (_call, { body }) => Promise.resolve({ findings: presentFindings(body) })),
  serve(e.createRuleSet, (call, { body }) => createRuleSet(call, body)),
  serve(e.draftRuleVersion, (call, { params, body }) => draftRuleVersion(call, params.id, body)),
  serve(e.discardRuleDraft, (call, { params }) => discardRuleDraft(call, params.id)),
  serve(e.previewRuleVersion, (call, { params }) => previewRuleVersion(call, params.id)),
  serve(e.putRuleVersionInForce, (call, { params, body }) => putRuleVersionInForce(call, params.id, body)),
  serve(e.retireRuleVersion, (call, { params, body }) => retireRuleVersion(call, params.id, body.reason)),
  serve(e.listLights, (call, { query }) => listLights(call, query)),
  serve(e.countLights, (call, { query }) => countLights(call, query)),
  serve(e.listItemLights, (call, { params }) => listItemLights(call, params.id)),
];
