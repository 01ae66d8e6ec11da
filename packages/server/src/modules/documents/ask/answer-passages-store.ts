import { textGrams } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { scopeConditions } from "../search/find-passages-store.ts";
import type { FoundPassage, Scope } from "../search/find-passages-store.ts";
import { wordConditions } from "../search/found-words.ts";
import { gramsOf } from "../search/search-terms.ts";

/** So many passages are looked at for each piece of the question. */
const MOST_OF_EACH = 400;

/**
 * The first of several ways to say a matter that some passage has with every word; the others are not looked for any more. Each is a
 * step of its own, which the index is asked for whatever the planner believes of one row sought.
 */
export async function findFirstSaid(
  tx: Tx,
  ways: readonly (readonly string[])[],
  scope: Scope,
): Promise<readonly string[] | undefined> {
  if (ways.length === 0) return undefined;
  const steps = ways.map((words, at) => {
    const terms = { words, phrases: [], excluded: [] };
    const conditions = [
      sql<SqlBool>`kind <> 'title' and grams @> ${gramsOf(terms)}::integer[]`,
      ...scopeConditions(scope),
      ...wordConditions(sql.raw("form"), terms),
    ];
    return sql`way_${sql.raw(String(at))} as materialized (
  select from documents.passage where ${sql.join(conditions, sql` and `)})`;
  });
  const cases = ways.map((_, at) => sql.raw(`when exists (select from way_${at}) then ${at}`));
  const { rows } = await sql<{ at: number | null }>`
with ${sql.join(steps)}
select case ${sql.join(cases, sql` `)} end as at`.execute(tx);
  const at = rows[0]?.at ?? null;
  return at === null ? undefined : ways[at];
}

/**
 * Passages that have most of the pieces of a question, each piece weighing the more the rarer it is; one that is nowhere may be no
 * word at all and weighs little. A passage that has less than `least` of the whole weight answers nothing and is left out.
 */
export async function findWeighted(
  tx: Tx,
  wish: { readonly pieces: readonly string[]; readonly scope: Scope; readonly limit: number; readonly least: number },
): Promise<FoundPassage[]> {
  const { pieces, scope, limit, least } = wish;
  if (pieces.length === 0) return [];
  const each = pieces.map(
    (piece) => sql`
    (select ${piece}::text as piece, document_id, number, newness
       from documents.passage
      where kind <> 'title' and grams @> ${textGrams(piece)}::integer[] and strpos(form, ${piece}) > 0
        and document_id <> all(${scope.hidden}::uuid[])
        and (${scope.only}::uuid[] is null or document_id = any(${scope.only}::uuid[]))
      limit ${MOST_OF_EACH})`,
  );
  const { rows } = await sql<FoundPassage>`
with found as (${sql.join(each, sql` union all `)}),
weighed as (
  select asked.piece,
         case when count(found.document_id) = 0 then 0.3 else 1.0 / ln(2.72 + count(found.document_id)) end as weight
    from unnest(${pieces}::text[]) as asked (piece)
    left join found using (piece)
   group by asked.piece
), scored as (
  select document_id, number, newness, sum(weight) as score
    from found join weighed using (piece)
   group by document_id, number, newness
)
select document_id, number, count(*) over ()::int as total, 'far' as rank,
       passage.text, passage.form, section, page, sheet, row_number, span_start, span_end,
       document.title as document_title, document.issued_on
  from scored
  join documents.passage using (document_id, number)
  join documents.document on document.id = document_id
 where score >= ${least} * (select sum(weight) from weighed)
 order by score desc, scored.newness desc, document_id, number
 limit ${limit}`.execute(tx);
  return rows;
}
