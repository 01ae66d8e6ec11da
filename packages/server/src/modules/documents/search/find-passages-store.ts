import { MOST_COUNTED } from "@zhigang/domain/documents";
import type { SearchRank, SearchTerms, SearchWindow } from "@zhigang/domain/documents";
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { isNear, isPhrase, wordConditions } from "./found-words.ts";
import { gramsOf } from "./search-terms.ts";

/** A passage that was found, with its paper. */
export interface FoundPassage {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly number: number;
  readonly rank: SearchRank;
  readonly text: string | null;
  readonly form: string;
  readonly section: string[];
  readonly page: number | null;
  readonly sheet: string | null;
  readonly rowNumber: number | null;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly issuedOn: string | null;
  /** All that match, as far as they were counted. */
  readonly total: number;
}

/** Which papers a search may look into: none of `hidden`, and where `only` is given, no other. */
export interface Scope {
  readonly hidden: readonly string[];
  readonly only: readonly string[] | null;
  /** Passages must name one of these, where it is given. */
  readonly naming: readonly string[];
}

/** What a search for passages is asked. */
export interface PassageWish {
  readonly of: "titles" | "texts";
  readonly terms: SearchTerms;
  readonly scope: Scope;
  readonly window: SearchWindow;
}

/** So many of the newest passages are looked at to learn how frequent the words are. */
const PROBED = 1_500;
/** From so many hits among those probed on, reading on in order finds enough sooner than the index does. */
const FREQUENT = 45;
/**
 * The passages that match, ranked, those of the window. Frequent words are read in order of newness until enough are counted;
 * rare ones come from the index, which then has few to fetch. Neither depends on what the planner believes about words that seldom
 * meet.
 */
export async function findPassages(tx: Tx, wish: PassageWish): Promise<FoundPassage[]> {
  const way = wish.of === "titles" || (await countProbed(tx, wish)) >= FREQUENT ? "in_order" : "by_index";
  return (await findAmong(wish, way).execute(tx)).rows;
}

async function countProbed(tx: Tx, { terms, scope }: PassageWish): Promise<number> {
  const { rows } = await sql<{ count: number }>`
select count(*)::int as count
  from (select form from documents.passage
         where ${joined([sql<SqlBool>`kind <> 'title'`, ...scopeConditions(scope)])}
         order by newness desc, document_id, number
         limit ${PROBED}) as newest
 where ${joined(wordConditions(sql.raw("form"), terms))}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** The statement: match, count as far as is counted, rank, cut the window out, and only then read the words. */
export function findAmong(wish: PassageWish, way: "in_order" | "by_index"): RawBuilder<FoundPassage> {
  const { terms, window } = wish;
  const form = sql.raw("form");
  return sql<FoundPassage>`
with hit as materialized (
  select document_id, number, newness, kind, form
    from ${candidates(wish, way)}
   order by newness desc, document_id, number
   limit ${MOST_COUNTED + 1}
), ranked as (
  select document_id, number, newness, count(*) over ()::int as total,
         case when ${isPhrase(form, terms)} then case when kind in ('title', 'heading') then 0 else 1 end
              when kind in ('title', 'heading') then 2
              when ${isNear(form, terms)} then 3
              else 4 end as place
    from hit
   order by place, newness desc, document_id, number
   limit ${window.limit} offset ${window.from}
)
select document_id, number, total,
       (array['phrase', 'phrase', 'title', 'near', 'far'])[place + 1] as rank,
       passage.text, passage.form, section, page, sheet, row_number, span_start, span_end,
       document.title as document_title, document.issued_on
  from ranked
  join documents.passage using (document_id, number)
  join documents.document on document.id = document_id
 order by place, ranked.newness desc, document_id, number`;
}

function candidates(wish: PassageWish, way: "in_order" | "by_index"): RawBuilder<unknown> {
  const kinds = sql<SqlBool>`${sql.raw(wish.of === "titles" ? "kind = 'title'" : "kind <> 'title'")}`;
  const conditions = [kinds, ...scopeConditions(wish.scope), ...wordConditions(sql.raw("form"), wish.terms)];
  if (way === "in_order") return sql`documents.passage where ${joined(conditions)}`;
  const grams = gramsOf(wish.terms);
  const byIndex = grams.length === 0 ? [] : [sql<SqlBool>`grams @> ${grams}::integer[]`];
  // The offset keeps the order outside from choosing the way in.
  return sql`(select * from documents.passage where ${joined([...byIndex, ...conditions])} offset 0) as matching`;
}

export function scopeConditions({ hidden, only, naming }: Scope): RawBuilder<SqlBool>[] {
  return [
    ...(hidden.length === 0 ? [] : [sql<SqlBool>`document_id <> all(${hidden}::uuid[])`]),
    ...(only === null ? [] : [sql<SqlBool>`document_id = any(${only}::uuid[])`]),
    ...(naming.length === 0
      ? []
      : [
          sql<SqlBool>`(${sql.join(
            naming.map((name) => sql`strpos(form, ${name}) > 0`),
            sql` or `,
          )})`,
        ]),
  ];
}

function joined(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql.join(conditions, sql.raw("\n       and "));
}
