import type { BlockerDetail } from "@zhigang/contract/supervision";
import {
  BLOCKER_ACTION_WORDS,
  BLOCKER_NEED_WORDS,
  BLOCKER_PARTY_WORDS,
  BLOCKER_STATUS_WORDS,
} from "@zhigang/domain/glossary";
import type { Term } from "@zhigang/domain/glossary";
import {
  BLOCKER_STEPS,
  blockerStatusAfter,
  decideBlockerAction,
  levelAbove,
  SETTLED_BLOCKERS,
} from "@zhigang/domain/supervision";
import type { BlockerAction, BlockerNeed, BlockerRefusal } from "@zhigang/domain/supervision";
import type { Updateable } from "kysely";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { requireVersion } from "../../../platform/http/version.ts";
import { record } from "../../audit/index.ts";
import { itemScopeOf } from "../item/item-scope.ts";
import { dayOf } from "../item/item-view.ts";
import { blockerPartiesOf } from "./blocker-parties.ts";
import { changeBlocker, getBlockerRow } from "./blocker-store.ts";
import type { BlockerRow } from "./blocker-store.ts";
import type { BlockerTable } from "./blocker-tables.ts";
import { getBlocker } from "./blocker-view.ts";
import { keepBlockerAct } from "./keep-blocker-act.ts";
import { requireOwner } from "./raise-blocker.ts";
import { tellOfBlocker } from "./tell-of-blocker.ts";

/** What an act brings along. */
export interface BroughtToBlocker {
  readonly reason?: string | undefined;
  readonly answer?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly solveBy?: string | undefined;
}

/** Does one act to one blocker, after the rules were asked; kept in its log, recorded and told in the same transaction. */
export async function actOnBlocker(
  call: Call,
  id: string,
  action: BlockerAction,
  brought: BroughtToBlocker = {},
): Promise<BlockerDetail> {
  const scope = itemScopeOf(call.actor);
  const blocker = await getBlockerRow(call.tx, scope, id, "change");
  if (call.expectedVersion !== null && call.expectedVersion !== blocker.version) {
    requireVersion(call, blocker, await getBlocker(call, id));
  }
  requireAllowed(call, blocker, action, brought);
  await requireOwner(call, brought.ownerId);

  const fields = fieldsAfter(call, blocker, action, brought);
  await changeBlocker(call.tx, id, { ...fields, actCount: blocker.actCount + 1 });
  const { status, level, solveBy } = blocker;
  const text = brought.answer ?? brought.reason;
  await keepBlockerAct(call, blocker, { kind: action, ...brought, text, level: fields.level });
  await record(
    call,
    `supervision.blocker.${action}`,
    { kind: "blocker", id, label: `${blocker.number} ${blocker.title}` },
    {
      from: { status, level, solveBy, ownerId: blocker.ownerId },
      to: { status: fields.status, level: fields.level, solveBy: brought.solveBy, ownerId: fields.ownerId },
      ...(text !== undefined && { reason: text }),
    },
  );
  await tellOfBlocker(call, await getBlockerRow(call.tx, { of: "city" }, id), action, text);
  return getBlocker(call, id);
}

function requireAllowed(call: Call, blocker: BlockerRow, action: BlockerAction, brought: BroughtToBlocker): void {
  const needs = needsMetBy(brought);
  const parties = blockerPartiesOf(call.actor, blocker);
  const deed = { parties, needs, solveBy: brought.solveBy, today: dayOf(call) };
  const decision = decideBlockerAction(blocker, action, deed);
  if (!decision.allowed) throw refusalOf(call, blocker, action, { because: decision.because, needs });
  // Whoever asks does not answer: an owner is another department than the one that raised it.
  if (brought.ownerId === blocker.raisedById) throw new AppError("supervision.blocker_own", { id: blocker.id });
}

/** What stands beside a blocker after an act. A new day or a new level is asked about afresh when it passes. */
function fieldsAfter(
  call: Call,
  blocker: BlockerRow,
  action: BlockerAction,
  { answer, ownerId, solveBy }: BroughtToBlocker,
): Updateable<BlockerTable> {
  const status = blockerStatusAfter(blocker.status, action);
  return {
    status,
    ...(status !== blocker.status && { since: call.now }),
    ...(ownerId !== undefined && { ownerId }),
    ...(solveBy !== undefined && { solveBy, escalationAskedFor: null }),
    ...(action === "decline" && { ownerId: null }),
    ...(action === "escalate" && { level: levelAbove(blocker.level) ?? blocker.level }),
    ...(answer !== undefined && { answer, answeredAt: call.now, answeredBy: call.actor.name }),
    ...(SETTLED_BLOCKERS.includes(status) && { settledOn: dayOf(call) }),
    ...(ENDS_PROPOSAL.includes(action) && { escalationAskedOn: null }),
  };
}

/** After these there is nothing left to decide about what a rule proposed. */
const ENDS_PROPOSAL: readonly BlockerAction[] = ["assign", "answer", "escalate", "keep_level", "withdraw"];

function needsMetBy({ reason, answer, ownerId, solveBy }: BroughtToBlocker): BlockerNeed[] {
  const isWritten = (text: string | undefined) => text !== undefined && text.trim() !== "";
  const met: Readonly<Record<BlockerNeed, boolean>> = {
    reason: isWritten(reason),
    answer: isWritten(answer),
    owner: ownerId !== undefined,
    solve_by: solveBy !== undefined,
  };
  return (Object.keys(met) as BlockerNeed[]).filter((need) => met[need]);
}

function refusalOf(
  { language }: Call,
  { id, status }: BlockerRow,
  action: BlockerAction,
  { because, needs }: { readonly because: BlockerRefusal; readonly needs: readonly BlockerNeed[] },
): AppError {
  const step = BLOCKER_STEPS[status].find((one) => one.action === action);
  const say = (terms: readonly Term[]) => terms.map((term) => term[language]).join(language === "zh" ? "、" : ", ");
  const missing = step?.needs.filter((need) => !needs.includes(need)) ?? [];
  return new AppError(`supervision.${because}`, {
    id,
    status: BLOCKER_STATUS_WORDS[status][language],
    action: BLOCKER_ACTION_WORDS[action][language],
    by: say(step?.by.map((party) => BLOCKER_PARTY_WORDS[party]) ?? []),
    missing: say(missing.map((need) => BLOCKER_NEED_WORDS[need])),
  });
}
