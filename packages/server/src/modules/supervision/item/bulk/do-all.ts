import type { Item } from "@zhigang/contract/supervision";
import { sql } from "kysely";
import type { Call } from "../../../../platform/call.ts";
import { AppError } from "../../../../platform/http/app-error.ts";
import { describeError } from "../../../../platform/http/problem.ts";
import { listItemRowsOf } from "../item-store.ts";
import { dayOf, namesIn, presentItem } from "../item-view.ts";

/** One thing among several that are done in one deed. */
export interface Among<T> {
  readonly id: string;
  readonly title: string;
  readonly wish: T;
}

/** Why one of several stands against the deed. */
interface RefusedOne {
  readonly id: string;
  readonly title: string;
  readonly because: string;
}

/**
 * Does the same to all of them or to none: each is tried, and where one is refused the whole deed is, with the words for each.
 * They are locked in the order of their ids, so that two such deeds never wait for each other in a circle.
 */
export async function doAll<T>(
  call: Call,
  all: readonly Among<T>[],
  deed: (one: Among<T>) => Promise<unknown>,
): Promise<void> {
  const refused: RefusedOne[] = [];
  await sql`savepoint all_of_many`.execute(call.tx);
  for (const one of all.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await sql`savepoint one_of_many`.execute(call.tx);
    try {
      await deed(one);
      await sql`release savepoint one_of_many`.execute(call.tx);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await sql`rollback to savepoint one_of_many`.execute(call.tx);
      const because = describeError(error.code, error.details, call.language).title;
      refused.push({ id: one.id, title: one.title, because });
    }
  }
  const [first] = refused;
  await sql.raw(first ? "rollback to savepoint all_of_many" : "release savepoint all_of_many").execute(call.tx);
  if (!first) return;
  throw new AppError("supervision.bulk_refused", {
    count: refused.length,
    first: `${first.title} — ${first.because}`,
    refused,
  });
}

/** The items as they stand after the deed, in the order in which they were named. */
export async function presentAll(call: Call, ids: readonly string[]): Promise<{ items: Item[] }> {
  const rows = new Map((await listItemRowsOf(call.tx, ids)).map((row) => [row.id, row]));
  const names = await namesIn(call.tx, [...rows.values()]);
  const today = dayOf(call);
  return {
    items: ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [presentItem(row, names, today)] : [];
    }),
  };
}
