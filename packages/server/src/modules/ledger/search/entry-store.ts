import { MOST_COUNTED } from "@zhigang/domain/documents";
import type { SearchNarrowing, SearchRank, SearchTerms, SearchWindow } from "@zhigang/domain/documents";
import { textGrams } from "@zhigang/domain/ledger";
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { isNear, isPhrase, NEWEST_READ, requiredOf, wordConditions } from "../../documents/index.ts";
import { all } from "../keyset.ts";
import { dueWithin } from "../task/deadline-range.ts";

/** A task or target that was found, with its plan. */
export interface EntryRow {
  readonly id: string;
  readonly total: number;
  readonly rank: SearchRank;
  readonly title: string;
  readonly text: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly documentId: string;
  readonly path: string;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly ownerName: string | null;
  readonly deadlineValue: string | null;
  readonly dueOn: string | null;
}

export interface EntryWish {
  readonly terms: SearchTerms;
  readonly narrowing: SearchNarrowing;
  readonly window: SearchWindow;
}

/** Where a kind of entry lies, and how it is read. */
interface Source {
  readonly from: RawBuilder<unknown>;
  readonly title: RawBuilder<unknown>;
  readonly form: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
  byIndex(grams: readonly number[]): RawBuilder<SqlBool>;
  ofDepartment(departmentId: string): RawBuilder<SqlBool>;
}

const TASKS: Source = {
  from: sql.raw("ledger.task as entry"),
  title: sql.raw("entry.title"),
  form: sql.raw("ledger.comparable_form(entry.title || chr(10) || entry.content)"),
  columns: sql.raw("entry.title, entry.content as text, entry.path, entry.owner_name"),
  byIndex: (grams) => sql<SqlBool>`(entry.search_grams @> ${grams}::integer[]
      or (ledger.has_traditional(entry.title || entry.content)
        and ledger.neighbour_pairs(ledger.comparable_form(entry.title || chr(10) || entry.content)) @> ${grams}::integer[]))`,
  ofDepartment: (id) =>
    sql<SqlBool>`exists (select from ledger.duty where duty.task_id = entry.id and duty.department_id = ${id}::uuid)`,
};

const TARGETS: Source = {
  from: sql.raw("ledger.target as entry"),
  title: sql.raw("entry.name"),
  form: sql.raw("ledger.comparable_form(entry.name || chr(10) || entry.quote)"),
  columns: sql.raw("entry.name as title, entry.quote as text, '' as path, null as owner_name"),
  byIndex: (grams) =>
    sql<SqlBool>`ledger.neighbour_pairs(ledger.comparable_form(entry.name || chr(10) || entry.quote)) @> ${grams}::integer[]`,
  ofDepartment: (id) =>
    sql<SqlBool>`exists (select from ledger.duty where duty.task_id = entry.task_id and duty.department_id = ${id}::uuid)`,
};

/** The tasks or targets that match, ranked, those of the window; the newest are looked at first, as with passages. */
export async function findEntryRows(tx: Tx, kind: "task" | "target", wish: EntryWish): Promise<EntryRow[]> {
  const source = kind === "task" ? TASKS : TARGETS;
  const newest = (await entriesQuery(source, wish, "newest").execute(tx)).rows;
  if ((newest[0]?.total ?? 0) > MOST_COUNTED) return newest;
  return (await entriesQuery(source, wish, "all").execute(tx)).rows;
}

function entriesQuery(source: Source, wish: EntryWish, among: "newest" | "all"): RawBuilder<EntryRow> {
  const { terms, window } = wish;
  const form = sql.raw("form");
  const inTitle = all([
    sql<SqlBool>`true`,
    ...requiredOf(terms).map((word) => sql<SqlBool>`strpos(title_form, ${word}) > 0`),
  ]);
  return sql<EntryRow>`
with hit as materialized (
  select id, plan_id, position, ${source.form} as form, ledger.comparable_form(${source.title}) as title_form
    from ${candidates(source, wish, among)}
   order by plan_id desc, position, id
   limit ${MOST_COUNTED + 1}
), ranked as (
  select id, plan_id, position, count(*) over ()::int as total,
         case when ${isPhrase(form, terms)} then case when ${inTitle} then 0 else 1 end
              when ${inTitle} then 2
              when ${isNear(form, terms)} then 3
              else 4 end as place
    from hit
   order by place, plan_id desc, position, id
   limit ${window.limit} offset ${window.from}
)
select ranked.id, ranked.total, (array['phrase', 'phrase', 'title', 'near', 'far'])[place + 1] as rank,
       ${source.columns}, entry.plan_id, plan.title as plan_title, plan.document_id, entry.span_start, entry.span_end,
       entry.deadline_value, entry.due_on
  from ranked
  join ${source.from} on entry.id = ranked.id
  join ledger.plan on plan.id = entry.plan_id
 order by place, ranked.plan_id desc, ranked.position, ranked.id`;
}

function candidates(source: Source, wish: EntryWish, among: "newest" | "all"): RawBuilder<unknown> {
  const narrow = narrowings(source, wish.narrowing);
  const words = wordConditions(source.form, wish.terms);
  if (among === "newest") {
    return sql`(
      select * from ${source.from}
       where ${all(narrow)}
       order by plan_id desc, position desc, id desc
       limit ${NEWEST_READ}) as entry
   where ${all(words)}`;
  }
  const grams = plainGrams(wish.terms);
  const byIndex = grams.length === 0 ? [] : [source.byIndex(grams)];
  return sql`(
      select * from ${source.from}
       where ${all([...byIndex, ...narrow, ...words])}
      offset 0) as entry`;
}

function narrowings({ ofDepartment }: Source, { planId, departmentId, year }: SearchNarrowing): RawBuilder<SqlBool>[] {
  return [
    sql<SqlBool>`not entry.is_withdrawn`,
    ...(planId === undefined ? [] : [sql<SqlBool>`entry.plan_id = ${planId}::uuid`]),
    ...(departmentId === undefined ? [] : [ofDepartment(departmentId)]),
    ...(year === undefined ? [] : dueWithin("entry", { deadlineFrom: year, deadlineTo: year })),
  ];
}

/** Pairs of letters, digits and characters: signs are kept as they were written and would not match. */
function plainGrams(terms: SearchTerms): number[] {
  const words = requiredOf(terms).flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []);
  return [...new Set(words.flatMap((word) => word.match(/[^\ud800-\udfff]+/g) ?? []).flatMap(textGrams))];
}
