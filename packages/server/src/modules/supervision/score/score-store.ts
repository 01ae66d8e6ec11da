import { sql } from "kysely";
import type { Insertable, Selectable, Updateable } from "kysely";
import { on } from "../../../platform/database/database.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { ScoreActTable, ScoreCardTable, ScoreRoundTable, ScoreTables } from "./score-tables.ts";

export type ScoreRoundRow = Selectable<ScoreRoundTable>;
export type ScoreCardRow = Selectable<ScoreCardTable>;
export type ScoreActRow = Selectable<ScoreActTable>;

/** The round, locked when it is to be changed, or not found. */
export async function getRoundRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<ScoreRoundRow> {
  const row = await on<ScoreTables>(tx)
    .selectFrom("supervision.scoreRound")
    .selectAll()
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.score_round_not_found", { id });
  return row;
}

/** A round with how many cards it has and how many of them are final. */
export type CountedRound = ScoreRoundRow & { readonly cards: number; readonly settled: number };

/** The rounds, the latest first, counted over the cards of one department where only that is seen. */
export async function listRoundRows(tx: Tx, onlyOf: string | null | undefined): Promise<CountedRound[]> {
  const { rows } = await sql<CountedRound>`
select round.*, count(card.id)::int as cards, count(card.id) filter (where card.status = 'final')::int as settled
  from supervision.score_round as round
  join supervision.score_card as card on card.round_id = round.id
 where ${onlyOf === undefined} or card.department_id = ${onlyOf ?? null}::uuid
 group by round.id
 order by round.cut_off_on desc, round.id desc
 limit 500`.execute(tx);
  return rows;
}

export async function insertRound(tx: Tx, row: Insertable<ScoreRoundTable>): Promise<void> {
  await on<ScoreTables>(tx).insertInto("supervision.scoreRound").values(row).execute();
}

/** 作废: by whom, when and why; its cards stay. */
export async function markRoundDiscarded(
  tx: Tx,
  id: string,
  discard: Required<Pick<Updateable<ScoreRoundTable>, "discardedAt" | "discardedBy" | "discardReason">>,
): Promise<void> {
  await on<ScoreTables>(tx).updateTable("supervision.scoreRound").set(discard).where("id", "=", id).execute();
}

export async function markRoundAdopted(tx: Tx, id: string, adoptedOn: string): Promise<void> {
  await on<ScoreTables>(tx).updateTable("supervision.scoreRound").set({ adoptedOn }).where("id", "=", id).execute();
}

/** The card, locked when it is to be changed, or not found. */
export async function getCardRow(tx: Tx, id: string, use: "read" | "change" = "read"): Promise<ScoreCardRow> {
  const row = await on<ScoreTables>(tx)
    .selectFrom("supervision.scoreCard")
    .selectAll()
    .where("id", "=", id)
    .$if(use === "change", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError("supervision.score_card_not_found", { id });
  return row;
}

/** The cards of a round, in a steady order, locked when they are to be changed. */
export async function listCardRows(tx: Tx, roundId: string, use: "read" | "change" = "read"): Promise<ScoreCardRow[]> {
  return on<ScoreTables>(tx)
    .selectFrom("supervision.scoreCard")
    .selectAll()
    .where("roundId", "=", roundId)
    .orderBy("id")
    .$if(use === "change", (query) => query.forUpdate())
    .execute();
}

export async function insertCards(tx: Tx, rows: readonly Insertable<ScoreCardTable>[]): Promise<void> {
  await on<ScoreTables>(tx)
    .insertInto("supervision.scoreCard")
    .values([...rows])
    .execute();
}

export async function changeCard(tx: Tx, id: string, fields: Updateable<ScoreCardTable>): Promise<void> {
  await on<ScoreTables>(tx)
    .updateTable("supervision.scoreCard")
    .set({ ...fields, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function listScoreActRows(tx: Tx, cardId: string): Promise<ScoreActRow[]> {
  return on<ScoreTables>(tx)
    .selectFrom("supervision.scoreAct")
    .selectAll()
    .where("cardId", "=", cardId)
    .orderBy("number")
    .execute();
}

/** Appends an act; the card must be locked, so that its numbers follow each other. */
export async function appendScoreAct(tx: Tx, act: Omit<Insertable<ScoreActTable>, "number">): Promise<void> {
  const { cardId, kind, at, accountId, actorName, reason } = act;
  await sql`
    insert into supervision.score_act (card_id, number, kind, at, account_id, actor_name, reason)
    select ${cardId}::uuid, count(*) + 1, ${kind}, ${at}::timestamptz, ${accountId}::uuid, ${actorName}, ${reason}
      from supervision.score_act where card_id = ${cardId}::uuid`.execute(tx);
}
