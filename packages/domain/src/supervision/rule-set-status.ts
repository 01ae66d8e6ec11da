import { ALLOWED, refused } from "../identity/index.ts";
import type { Decision } from "../identity/index.ts";

/** 规则版本: being written, judging items, or followed by a later one. */
export const RULE_VERSION_STATUSES = ["drafted", "in_force", "retired"] as const;
export type RuleVersionStatus = (typeof RULE_VERSION_STATUSES)[number];

export const RULE_VERSION_ACTIONS = ["edit", "discard", "put_in_force", "retire"] as const;
export type RuleVersionAction = (typeof RULE_VERSION_ACTIONS)[number];

/** What may be done to a version of a rule set; one that has judged is never changed, so that every light can be explained. */
export const RULE_VERSION_ACTION_TABLE = {
  drafted: ["edit", "discard", "put_in_force"],
  in_force: ["retire"],
  retired: [],
} as const satisfies Record<RuleVersionStatus, readonly RuleVersionAction[]>;

export interface RuleVersionFacts {
  readonly status: RuleVersionStatus;
  /** How many findings the linter has. */
  readonly findings: number;
  /** Whether it measures something that items have. */
  readonly canJudgeItems: boolean;
}

/** Whether this may be done to a version: only a sound set that can judge items is put in force. */
export function decideRuleVersionAction(
  version: RuleVersionFacts,
  action: RuleVersionAction,
): Decision<"rule_version_state" | "rule_set_unsound" | "rule_metric_foreign"> {
  const allowed: readonly RuleVersionAction[] = RULE_VERSION_ACTION_TABLE[version.status];
  if (!allowed.includes(action)) return refused("rule_version_state");
  if (action !== "put_in_force") return ALLOWED;
  if (!version.canJudgeItems) return refused("rule_metric_foreign");
  return version.findings > 0 ? refused("rule_set_unsound") : ALLOWED;
}
