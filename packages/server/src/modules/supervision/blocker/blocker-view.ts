import type { Blocker, BlockerAct, BlockerDetail } from "@zhigang/contract/supervision";
import { blockerStepsOpenTo, blockerWaitsFor, UNANSWERED_BLOCKERS } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { itemScopeOf } from "../item/item-scope.ts";
import { dayOf } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { listSeenIds } from "../item/seen-item-store.ts";
import { blockerPartiesOf } from "./blocker-parties.ts";
import { getBlockerRow, listBlockerActRows } from "./blocker-store.ts";
import type { BlockerActRow, BlockerRow } from "./blocker-store.ts";

/** What is looked up to show blockers: the names of departments, and which of their items the reader may open. */
export interface BlockerContext {
  readonly names: DepartmentNames;
  readonly seenItemIds: ReadonlySet<string>;
}

/** One blocker with its log, and what the reader may do now. */
export async function getBlocker(call: Call, id: string): Promise<BlockerDetail> {
  const row = await getBlockerRow(call.tx, itemScopeOf(call.actor), id);
  const acts = await listBlockerActRows(call.tx, id);
  const context = await contextOf(call, [row], acts);
  return { ...presentBlocker(call, row, context), acts: acts.map((act) => presentAct(act, context.names)) };
}

/** What is needed to show these blockers. */
export async function contextOf(
  { tx, actor }: Call,
  rows: readonly BlockerRow[],
  acts: readonly BlockerActRow[] = [],
): Promise<BlockerContext> {
  const departments = [
    ...rows.flatMap(({ raisedById, ownerId }) => [raisedById, ownerId]),
    ...acts.flatMap(({ departmentId, ownerId }) => [departmentId, ownerId]),
  ].filter((id) => id !== null);
  return {
    names: await findDepartmentNames(tx, departments),
    seenItemIds: await listSeenIds(
      tx,
      itemScopeOf(actor),
      rows.map(({ itemId }) => itemId),
    ),
  };
}

/** A blocker as the reader sees it. */
export function presentBlocker(call: Call, row: BlockerRow, { names, seenItemIds }: BlockerContext): Blocker {
  const steps = blockerStepsOpenTo(row, blockerPartiesOf(call.actor, row));
  return {
    id: row.id,
    number: row.number,
    itemId: row.itemId,
    itemNumber: row.itemNumber,
    itemTitle: row.itemTitle,
    isItemSeen: seenItemIds.has(row.itemId),
    title: row.title,
    blocked: row.blocked,
    needed: row.needed,
    kind: row.kind,
    level: row.level,
    status: row.status,
    raisedById: row.raisedById,
    raisedByName: names.get(row.raisedById) ?? "",
    raisedByPerson: row.raisedByPerson,
    raisedOn: row.raisedOn,
    ownerId: row.ownerId,
    ownerName: nameIn(names, row.ownerId),
    solveBy: row.solveBy,
    isOverdue: UNANSWERED_BLOCKERS.includes(row.status) && row.solveBy < dayOf(call),
    answer: row.answer,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredBy: row.answeredBy,
    settledOn: row.settledOn,
    escalationAskedOn: row.escalationAskedOn,
    reportId: row.reportId,
    since: row.since.toISOString(),
    mySteps: steps.map(({ action, needs }) => ({ action, needs: [...needs] })),
    waitingFor: [...blockerWaitsFor(row)],
    version: row.version,
  };
}

function presentAct(row: BlockerActRow, names: DepartmentNames): BlockerAct {
  return {
    number: row.number,
    kind: row.kind,
    at: row.at.toISOString(),
    on: row.onDay,
    actorName: row.actorName,
    departmentName: nameIn(names, row.departmentId),
    text: row.text,
    ownerName: nameIn(names, row.ownerId),
    solveBy: row.solveBy,
    level: row.level,
  };
}

function nameIn(names: DepartmentNames, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}
