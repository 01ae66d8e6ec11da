import { MOST_COUNTED } from "@zhigang/domain/documents";
import type { SearchNarrowing, SearchRank, SearchTerms, SearchWindow } from "@zhigang/domain/documents";
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import { gramsOf, isNear, isPhrase, requiredOf, wordConditions } from "../../documents/index.ts";
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

/** What is shown of each kind, beside its plan. */
const SHOWN = {
  task: sql.raw("subject.title, subject.content as text, subject.path, subject.owner_name"),
  target: sql.raw("subject.name as title, subject.quote as text, '' as path, null as owner_name"),
} as const;

type Kind = keyof typeof SHOWN;

const FORM = sql.raw("entry.form");
/** So many of the newest entries are looked at to learn how frequent the words are, as with passages. */
const PROBED = 1_500;
const FREQUENT = 45;

/** The tasks or targets that match, ranked, those of the window; the newest plans first. */
export async function findEntryRows(tx: Tx, kind: Kind, wish: EntryWish): Promise<EntryRow[]> {
  const way = (await countProbed(tx, kind, wish)) >= FREQUENT ? "in_order" : "by_index";
  return (await entriesQuery(kind, wish, way).execute(tx)).rows;
}

async function countProbed(tx: Tx, kind: Kind, { terms }: EntryWish): Promise<number> {
  const { rows } = await sql<{ count: number }>`
select count(*)::int as count
  from (select form from ledger.search_entry where kind = ${kind}
         order by plan_id desc, position desc limit ${PROBED}) as entry
 where ${all(wordConditions(FORM, terms))}`.execute(tx);
  return rows[0]?.count ?? 0;
}

function entriesQuery(kind: Kind, wish: EntryWish, way: "in_order" | "by_index"): RawBuilder<EntryRow> {
  const { terms, window } = wish;
  const form = sql.raw("form");
  const inTitle = all([
    sql<SqlBool>`true`,
    ...requiredOf(terms).map((word) => sql<SqlBool>`strpos(title_form, ${word}) > 0`),
  ]);
  const subject = sql.raw(`ledger.${kind}`);
  return sql<EntryRow>`
with hit as materialized (
  select subject_id, plan_id, position, title_form, form
    from ${candidates(kind, wish, way)}
   order by plan_id desc, position desc
   limit ${MOST_COUNTED + 1}
), ranked as (
  select subject_id, plan_id, position, count(*) over ()::int as total,
         case when ${isPhrase(form, terms)} then case when ${inTitle} then 0 else 1 end
              when ${inTitle} then 2
              when ${isNear(form, terms)} then 3
              else 4 end as place
    from hit
   order by place, plan_id desc, position, subject_id
   limit ${window.limit} offset ${window.from}
)
select subject.id, ranked.total, (array['phrase', 'phrase', 'title', 'near', 'far'])[place + 1] as rank,
       ${SHOWN[kind]}, subject.plan_id, plan.title as plan_title, plan.document_id, subject.span_start, subject.span_end,
       subject.deadline_value, subject.due_on
  from ranked
  join ${subject} as subject on subject.id = ranked.subject_id
  join ledger.plan on plan.id = subject.plan_id
 order by place, ranked.plan_id desc, ranked.position, ranked.subject_id`;
}

function candidates(kind: Kind, { terms, narrowing }: EntryWish, way: "in_order" | "by_index"): RawBuilder<unknown> {
  const grams = way === "by_index" ? gramsOf(terms).filter((gram) => !isHalf(gram)) : [];
  const conditions = [
    sql<SqlBool>`entry.kind = ${kind}`,
    ...(grams.length === 0 ? [] : [sql<SqlBool>`entry.pairs @> ${grams}::integer[]`]),
    ...wordConditions(FORM, terms),
    isInForce(kind, narrowing),
  ];
  const entries = sql`ledger.search_entry as entry where ${all(conditions)}`;
  // The offset keeps the order outside from choosing the way in.
  return way === "in_order" ? entries : sql`(select * from ${entries} offset 0) as matching`;
}

/** The thing itself is not withdrawn, and fits what narrows the search. */
function isInForce(kind: Kind, { planId, departmentId, year }: SearchNarrowing): RawBuilder<SqlBool> {
  const holder = sql.raw(kind === "task" ? "subject.id" : "subject.task_id");
  const conditions = [
    sql<SqlBool>`subject.id = entry.subject_id`,
    sql<SqlBool>`not subject.is_withdrawn`,
    ...(planId === undefined ? [] : [sql<SqlBool>`subject.plan_id = ${planId}::uuid`]),
    ...(departmentId === undefined
      ? []
      : [
          sql<SqlBool>`exists (select from ledger.duty where duty.task_id = ${holder} and duty.department_id = ${departmentId}::uuid)`,
        ]),
    ...(year === undefined ? [] : dueWithin("subject", { deadlineFrom: year, deadlineTo: year })),
  ];
  return sql<SqlBool>`exists (select from ${sql.raw(`ledger.${kind}`)} as subject where ${all(conditions)})`;
}

/** Characters of two code units are one character to the database, and stand in no pair there. */
function isHalf(gram: number): boolean {
  const [first, second] = [(gram >>> 16) & 0xffff, gram & 0xffff];
  return [first, second].some((code) => code >= 0xd800 && code <= 0xdfff);
}
