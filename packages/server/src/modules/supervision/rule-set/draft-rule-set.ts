import type { KeptRuleSet, RuleSet } from "@zhigang/contract/supervision";
import { decideRuleVersionAction, isItemMetric, lintRuleSet } from "@zhigang/domain/supervision";
import type { RuleVersionAction } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getRuleSet } from "./get-rule-set.ts";
import {
  changeVersion,
  deleteVersion,
  getRuleSetRow,
  insertRuleSet,
  insertVersion,
  isRuleSetNameTaken,
  listVersionRows,
  markRuleSetChanged,
} from "./rule-set-store.ts";
import type { RuleSetRow, RuleVersionRow } from "./rule-set-store.ts";

/** What a person writes of a version. */
export interface Written {
  readonly content: RuleSet;
  readonly note: string;
}

/** A new rule set of the city, as a draft; from a published one or from scratch. */
export async function createRuleSet(call: Call, { content, note }: Written): Promise<KeptRuleSet> {
  const { name } = content;
  if (await isRuleSetNameTaken(call.tx, name)) throw new AppError("supervision.rule_set_name_taken", { name });
  const id = newId();
  await insertRuleSet(call.tx, { id, name, createdAt: call.now, createdBy: call.actor.name });
  await insertDraft(call, { ruleSetId: id, number: 1 }, { content, note });
  await record(call, "supervision.rule_set.create", { kind: "rule_set", id, label: name }, { to: content });
  return getRuleSet(call, id);
}

/** Writes the draft of the next version; a version that has judged stays what it is. */
export async function draftRuleVersion(call: Call, id: string, { content, note }: Written): Promise<KeptRuleSet> {
  const { set, draft, latest } = await openForChange(call, id);
  const named = { ...content, name: set.name };
  if (draft) await changeVersion(call.tx, draft, draftFields(call, { content: named, note }));
  else await insertDraft(call, { ruleSetId: id, number: (latest?.number ?? 0) + 1 }, { content: named, note });
  await markRuleSetChanged(call.tx, id);
  await record(
    call,
    "supervision.rule_set.edit",
    { kind: "rule_set", id, label: set.name },
    { from: draft?.content ?? latest?.content ?? null, to: named },
  );
  return getRuleSet(call, id);
}

/** Takes back what was not yet put in force. */
export async function discardRuleDraft(call: Call, id: string): Promise<KeptRuleSet> {
  const { set, draft } = await openForChange(call, id);
  if (!draft) throw new AppError("supervision.rule_draft_missing", { id });
  await deleteVersion(call.tx, draft);
  await markRuleSetChanged(call.tx, id);
  const subject = { kind: "rule_set", id, label: set.name };
  await record(call, "supervision.rule_set.discard", subject, { from: draft.content });
  return getRuleSet(call, id);
}

/** A set opened to be changed: locked, seen in its current version, with its draft and its latest version. */
export async function openForChange(
  call: Call,
  id: string,
): Promise<{ set: RuleSetRow; draft: RuleVersionRow | undefined; latest: RuleVersionRow | undefined }> {
  const set = await getRuleSetRow(call.tx, id, "change");
  if (call.expectedVersion !== null && call.expectedVersion !== set.version) {
    requireVersion(call, set, await getRuleSet(call, id));
  }
  const versions = await listVersionRows(call.tx, [id]);
  return { set, draft: versions.find(({ status }) => status === "drafted"), latest: versions[0] };
}

/** Asks the rules about a version; throws why not. */
export function requireVersionAction({ ruleSetId, status, content }: RuleVersionRow, action: RuleVersionAction): void {
  const findings = lintRuleSet(content);
  const decision = decideRuleVersionAction(
    { status, findings: findings.length, canJudgeItems: isItemMetric(content.metric) },
    action,
  );
  if (decision.allowed) return;
  const [first] = findings;
  throw new AppError(`supervision.${decision.because}`, {
    id: ruleSetId,
    count: findings.length,
    zh: first?.zh ?? "",
    en: first?.en ?? "",
  });
}

async function insertDraft(
  call: Call,
  at: Pick<RuleVersionRow, "ruleSetId" | "number">,
  written: Written,
): Promise<void> {
  await insertVersion(call.tx, { ...at, status: "drafted", ...draftFields(call, written) });
}

function draftFields({ now, actor }: Call, { content, note }: Written) {
  return { content: JSON.stringify(content), note, draftedAt: now, draftedBy: actor.name };
}
