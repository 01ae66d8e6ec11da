import type { AnswerOf, QueryOf } from "@zhigang/contract/http";
import type { Page } from "@zhigang/contract/paging";
import type { Blocker, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { BlockerLevel, BlockerStatus } from "@zhigang/domain/supervision";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { itemScopeOf } from "../item/item-scope.ts";
import { dayOf } from "../item/item-view.ts";
import { blockerTurnsOf } from "./blocker-parties.ts";
import { countBlockerRows, listBlockerRows, listOpenBlockerRows } from "./blocker-store.ts";
import type { BlockerChoice, BlockerFilter, OpenBlockerFilter } from "./blocker-store.ts";
import { contextOf, presentBlocker } from "./blocker-view.ts";

const DEFAULT_LIMIT = 50;

/** 问题台账: one page, the latest first. `mine` are those that wait for the reader. */
export async function listBlockers(
  call: Call,
  query: QueryOf<(typeof supervisionEndpoints)["listBlockers"]>,
): Promise<Page<Blocker>> {
  const { cursor, limit = DEFAULT_LIMIT, ...wish } = query;
  const after = cursor === undefined ? null : decodeKeys(cursor, ["timestamptz", "uuid"]);
  const rows = await listBlockerRows(call.tx, blockerChoiceOf(call, wish), after, limit);
  const context = await contextOf(call, rows);
  return pageFrom(
    rows,
    limit,
    ({ raisedAt, id }) => [raisedAt.toISOString(), id],
    (row) => presentBlocker(call, row, context),
  );
}

/** How many blockers wait for what, and how many for the reader. */
export async function countBlockers(
  call: Call,
  filter: QueryOf<(typeof supervisionEndpoints)["countBlockers"]>,
): Promise<AnswerOf<(typeof supervisionEndpoints)["countBlockers"]>> {
  const { views, mine } = await countBlockerRows(call.tx, blockerChoiceOf(call, filter), blockerTurnsOf(call.actor));
  return { counts: [...views].map(([view, count]) => ({ view, count })), mine };
}

/** Which blockers a reader means. */
export function blockerChoiceOf(
  { actor, now }: Call,
  { mine, ...filter }: BlockerFilter & { readonly mine?: boolean | undefined },
): BlockerChoice {
  return {
    filter,
    scope: itemScopeOf(actor),
    today: dayOf({ now }),
    ...(mine && { turns: blockerTurnsOf(actor) }),
  };
}

/** A blocker still open, as others of the room tell of it. */
export interface OpenBlocker {
  readonly id: string;
  readonly number: string;
  readonly itemId: string;
  readonly itemNumber: string | null;
  readonly itemTitle: string;
  readonly title: string;
  readonly blocked: string;
  readonly needed: string;
  readonly level: BlockerLevel;
  readonly status: BlockerStatus;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly solveBy: CalendarDate;
  readonly raisedOn: CalendarDate;
}

/** The blockers still open, the highest level and the earliest day first; narrowed by items, owners or level where said. */
export async function listOpenBlockers(tx: Tx, filter: OpenBlockerFilter = {}): Promise<OpenBlocker[]> {
  const rows = await listOpenBlockerRows(tx, filter);
  const names = await findDepartmentNames(
    tx,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    itemId: row.itemId,
    itemNumber: row.itemNumber,
    itemTitle: row.itemTitle,
    title: row.title,
    blocked: row.blocked,
    needed: row.needed,
    level: row.level,
    status: row.status,
    ownerId: row.ownerId,
    ownerName: row.ownerId === null ? null : (names.get(row.ownerId) ?? null),
    solveBy: row.solveBy,
    raisedOn: row.raisedOn,
  }));
}
