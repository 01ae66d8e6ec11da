import type { Tx } from "../../../platform/database/database.ts";
import { pageFrom } from "../../../platform/http/cursor.ts";
import { shownDuties } from "../task/held-duty.ts";
import {
  listChangesAfter,
  listPlansKnownAt,
  listPlansOf,
  listTargetsKnownAt,
  listTasksKnownAt,
} from "./ledger-at-store.ts";
import type { LedgerAtQuery, PlanNow, TargetNow, TaskNow } from "./ledger-at-store.ts";
import { undoChanges } from "./undo-changes.ts";

export type PlanAt = Omit<PlanNow, "firstPublishedAt">;
export type TaskAt = Omit<TaskNow, "isWithdrawn" | "isDropped" | "createdAt" | "position">;
export type TargetAt = Omit<TargetNow, "isWithdrawn" | "isDropped" | "createdAt" | "position">;

/** The same rows at one moment or several: a picture for each moment in the order in which they were asked, and where the next page begins. */
export interface PicturesAt<Row> {
  readonly pictures: readonly (readonly Row[])[];
  readonly nextCursor: string | null;
}

/**
 * 台账时点: a page of plans as they stood, rebuilt from their rows by undoing the history after each moment. A page holds the rows
 * that were known at the last moment; one that was not yet there, or withdrawn by then, is left out of a picture and not filled up.
 */
export async function listPlansAt(tx: Tx, moments: readonly Date[], query: LedgerAtQuery): Promise<PicturesAt<PlanAt>> {
  const found = await listPlansKnownAt(tx, lastOf(moments), query);
  const page = pageFrom(found, query.limit, (row) => [row.firstPublishedAt.toISOString(), row.id], itself);
  return { nextCursor: page.nextCursor, pictures: await plansAt(tx, moments, page.items) };
}

/** A page of tasks as they stood. Tasks that a batch had made and its undoing took out again left no row: they are in no picture. */
export async function listTasksAt(tx: Tx, moments: readonly Date[], query: LedgerAtQuery): Promise<PicturesAt<TaskAt>> {
  const page = pageFrom(await listTasksKnownAt(tx, lastOf(moments), query), query.limit, placeOf, itself);
  const pictures = await rowsAt(tx, moments, page.items);
  return {
    nextCursor: page.nextCursor,
    pictures: pictures.map((rows) =>
      rows.map(({ isWithdrawn: _w, isDropped: _d, createdAt: _c, position: _p, duties, ...task }) => ({
        ...task,
        duties: shownDuties(duties),
      })),
    ),
  };
}

/** A page of targets as they stood. */
export async function listTargetsAt(
  tx: Tx,
  moments: readonly Date[],
  query: LedgerAtQuery,
): Promise<PicturesAt<TargetAt>> {
  const page = pageFrom(await listTargetsKnownAt(tx, lastOf(moments), query), query.limit, placeOf, itself);
  const pictures = await rowsAt(tx, moments, page.items);
  return {
    nextCursor: page.nextCursor,
    pictures: pictures.map((rows) =>
      rows.map(({ isWithdrawn: _w, isDropped: _d, createdAt: _c, position: _p, ...target }) => target),
    ),
  };
}

type PlanRow = Pick<TaskNow, "id" | "planId" | "isWithdrawn" | "isDropped" | "createdAt">;

/** Rows that belong to a plan, at each moment: there already, not dropped by then, and their plan not withdrawn. */
async function rowsAt<Row extends PlanRow>(tx: Tx, moments: readonly Date[], rows: readonly Row[]): Promise<Row[][]> {
  const planIds = [...new Set(rows.map(({ planId }) => planId))];
  const plans = await plansAt(tx, moments, await listPlansOf(tx, planIds));
  const past = await pastOf(tx, moments, rows);
  return moments.map((moment, at) => {
    const inForce = new Set((plans[at] ?? []).filter(({ status }) => status === "published").map(({ id }) => id));
    // Undoing a later drop has already set `isWithdrawn` back.
    const isThere = ({ planId, isWithdrawn, isDropped, createdAt }: Row) =>
      createdAt <= moment && inForce.has(planId) && !(isWithdrawn && isDropped);
    return rows.map((row) => past(row, moment)).filter(isThere);
  });
}

async function plansAt(tx: Tx, moments: readonly Date[], rows: readonly PlanNow[]): Promise<PlanAt[][]> {
  const past = await pastOf(tx, moments, rows);
  return moments.map((moment) =>
    rows
      .filter(({ firstPublishedAt }) => firstPublishedAt <= moment)
      .map((row) => past(row, moment))
      .map(({ firstPublishedAt: _first, ...plan }) => plan),
  );
}

/** Gives a row as it was at one of these moments; their histories are read once. */
async function pastOf<Row extends { readonly id: string }>(
  tx: Tx,
  moments: readonly Date[],
  rows: readonly Row[],
): Promise<(row: Row, moment: Date) => Row> {
  const ids = rows.map(({ id }) => id);
  const later = ids.length === 0 ? new Map() : await listChangesAfter(tx, firstOf(moments), ids);
  return (row, moment) => undoChanges(row, later.get(row.id) ?? [], moment);
}

function placeOf({ planId, position, id }: Pick<TaskNow, "planId" | "position" | "id">) {
  return [planId, position, id] as const;
}

function itself<Row>(row: Row): Row {
  return row;
}

function firstOf(moments: readonly Date[]): Date {
  return new Date(Math.min(...moments.map(Number)));
}

function lastOf(moments: readonly Date[]): Date {
  return new Date(Math.max(...moments.map(Number)));
}
