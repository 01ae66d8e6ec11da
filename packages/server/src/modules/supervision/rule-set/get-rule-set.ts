import type { KeptRuleSet, RuleVersion } from "@zhigang/contract/supervision";
import { lintRuleSet, PUBLISHED_RULE_SETS } from "@zhigang/domain/supervision";
import type { RuleSet } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { getRuleSetRow, listRuleSetRows, listVersionRows } from "./rule-set-store.ts";
import type { RuleSetRow, RuleVersionRow } from "./rule-set-store.ts";

/** The city's rule sets with their versions, and the published ones to start from. */
export async function listRuleSets(call: Call): Promise<{ items: KeptRuleSet[]; published: KeptContent[] }> {
  const sets = await listRuleSetRows(call.tx);
  const versions = await listVersionRows(
    call.tx,
    sets.map(({ id }) => id),
  );
  const items = sets.map((set) => presentRuleSet(set, versions));
  return { items, published: PUBLISHED_RULE_SETS.map(copied) };
}

/** One rule set with all its versions, the latest first. */
export async function getRuleSet(call: Call, id: string): Promise<KeptRuleSet> {
  return presentRuleSet(await getRuleSetRow(call.tx, id), await listVersionRows(call.tx, [id]));
}

type KeptContent = RuleVersion["content"];

function presentRuleSet({ id, name, version }: RuleSetRow, versions: readonly RuleVersionRow[]): KeptRuleSet {
  return { id, name, version, versions: versions.filter(({ ruleSetId }) => ruleSetId === id).map(presentVersion) };
}

function presentVersion(row: RuleVersionRow): RuleVersion {
  return {
    number: row.number,
    status: row.status,
    content: copied(row.content),
    note: row.note,
    inForceFrom: row.inForceFrom,
    inForceTo: row.inForceTo,
    draftedAt: row.draftedAt.toISOString(),
    draftedBy: row.draftedBy,
    putInForceAt: row.putInForceAt?.toISOString() ?? null,
    putInForceBy: row.putInForceBy,
    findings: presentFindings(row.content),
  };
}

/** What the linter finds, as the contract shows it. */
export function presentFindings(set: RuleSet): RuleVersion["findings"] {
  return lintRuleSet(set).map(({ kind, colours, witness, zh, en }) => ({
    kind,
    colours: [...colours],
    witness: { value: witness.value, periods: witness.periods, isDue: witness.isDue },
    zh,
    en,
  }));
}

function copied(set: RuleSet): KeptContent {
  const levels = set.levels.map((level) => ({
    ...level,
    peer: level.peer && { relation: level.peer.relation, of: [...level.peer.of] },
  }));
  return { ...set, levels };
}
