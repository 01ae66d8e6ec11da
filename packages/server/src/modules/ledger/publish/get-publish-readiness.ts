import type { PublishReadiness } from "@zhigang/contract/ledger";
import type { BodyResolution } from "@zhigang/domain/identity";
import type { Call } from "../../../platform/call.ts";
import { getDraftForPublishing } from "../../documents/index.ts";
import type { PublishableDraft } from "../../documents/index.ts";
import { resolveBodyNames } from "../../identity/index.ts";
import { divisionNamesOf } from "../plan/get-plan.ts";
import { listSamePlans } from "../plan/plan-store.ts";
import { missingOf } from "./missing.ts";
import { ownersOf, paperOf } from "./resolve-names.ts";
import { findVersionMatch, isSuperseded } from "./version/match-version.ts";

type OpenName = PublishReadiness["names"][number];

/** What stands between a draft and the ledger: numbers to acknowledge, fields to fill in, names that lead nowhere yet. */
export async function getPublishReadiness(call: Call, draftId: string): Promise<PublishReadiness> {
  const source = await getDraftForPublishing(call, draftId, { lock: false });
  const { undecided, openQuestions, openGaps } = source.draft.counts;
  return {
    draftId,
    version: source.draft.version,
    undecided,
    openQuestions,
    openGaps,
    tasks: source.tasks.length,
    targets: source.targets.length,
    missing: missingOf(source.draft),
    names: await listOpenNames(call, source),
    samePlans: await listSamePlans(call.tx, source.draft),
    newVersion: await foreseeVersion(call, source),
  };
}

/** What publishing will do to the plan that this is a new version of. */
async function foreseeVersion(call: Call, source: PublishableDraft): Promise<PublishReadiness["newVersion"]> {
  const match = await findVersionMatch(call, source, "read");
  if (!match) return null;
  const { plan, known, handMade, dropped } = match;
  const kept = [...source.tasks, ...source.targets].filter(({ itemId }) => known.has(itemId)).length;
  return {
    planId: plan.id,
    title: plan.title,
    isSuperseded: isSuperseded(match, source),
    kept: kept + handMade.size,
    added: source.tasks.length + source.targets.length - kept,
    dropped: [
      ...dropped.tasks.map(({ id, title }) => ({ id, kind: "task" as const, title })),
      ...dropped.targets.map(({ id, name }) => ({ id, kind: "target" as const, title: name })),
    ],
  };
}

/** Names that stand for no department yet, the most frequent first. */
async function listOpenNames(call: Call, source: PublishableDraft): Promise<OpenName[]> {
  const uses = countUses(source);
  const resolved = await resolveBodyNames(call.tx, [...uses.keys()], paperOf(call, source));
  const codes = [...resolved.values()].flatMap((one) => one.candidates.map((candidate) => candidate.divisionCode));
  const divisions = await divisionNamesOf(call, codes);
  return [...uses]
    .flatMap(([name, use]) => {
      const resolution = resolved.get(name);
      return resolution?.departmentId == null ? [presentName(name, use, resolution, divisions)] : [];
    })
    .toSorted((a, b) => b.taskCount - a.taskCount);
}

interface NameUse {
  readonly kind: string;
  readonly isCollective: boolean;
  readonly taskCount: number;
}

function countUses(source: PublishableDraft): Map<string, NameUse> {
  const uses = new Map<string, NameUse>();
  for (const { value } of source.tasks) {
    const open = ownersOf(value).filter((owner) => owner.resolution !== "chosen" || owner.departmentId === null);
    for (const owner of new Map(open.map((one) => [one.name, one])).values()) {
      const { kind, isCollective } = owner;
      uses.set(owner.name, { kind, isCollective, taskCount: (uses.get(owner.name)?.taskCount ?? 0) + 1 });
    }
  }
  return uses;
}

function presentName(
  name: string,
  use: NameUse,
  resolution: BodyResolution | undefined,
  divisions: ReadonlyMap<string, string>,
): OpenName {
  const isGroup = resolution?.groupId != null || use.isCollective;
  return {
    name,
    kind: use.kind,
    taskCount: use.taskCount,
    resolution: isGroup ? "collective" : (resolution?.outcome ?? "unknown"),
    note: null,
    candidates: (resolution?.candidates ?? []).map((candidate) => ({
      departmentId: candidate.departmentId,
      name: candidate.name,
      divisionName: divisions.get(candidate.divisionCode) ?? candidate.divisionCode,
      reason: candidate.reason,
    })),
  };
}
