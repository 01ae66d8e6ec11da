import type { Target } from "@zhigang/contract/ledger";
import { sql } from "kysely";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { listAlikeTargets } from "../../ledger/index.ts";
import { listAskFormRows } from "../burden/burden-store.ts";
import { dayOf } from "../item/item-view.ts";

/** A figure that another report has passed, with its place. */
export interface KnownFigure {
  readonly targetId: string;
  readonly value: string;
  readonly period: string;
  readonly itemNumber: string | null;
  readonly itemTitle: string;
}

/** 已掌握的指标: for each target the last figure of the same indicator that the report of another task has passed. */
export async function findFiguresElsewhere(
  tx: Tx,
  targets: readonly Pick<Target, "id" | "taskId">[],
): Promise<ReadonlyMap<string, KnownFigure>> {
  if (targets.length === 0) return new Map();
  const alike = await listAlikeTargets(
    tx,
    targets.map(({ id }) => id),
  );
  const asked = targets.map(({ id, taskId }) => {
    return { id, taskId, alike: alike.filter(({ askedId }) => askedId === id).map((one) => one.id) };
  });
  const { rows } = await sql<KnownFigure>`
select distinct on (asked.id) asked.id as target_id, figure ->> 'value' as value, report.period,
       item.number as item_number, item.title as item_title
  from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (id uuid, "taskId" uuid, alike jsonb)
  join supervision.report_version as version on true
  cross join lateral jsonb_array_elements(version.content -> 'figures') as figure
  join supervision.report on report.id = version.report_id
  join supervision.item on item.id = report.item_id
 where asked.alike ? (figure ->> 'targetId') and figure ->> 'value' is not null
   and item.task_id is distinct from asked."taskId"
 order by asked.id, report.period_to desc, version.known_since desc`.execute(tx);
  return new Map(rows.map((row) => [row.targetId, row]));
}

/** Where a figure is had already, in words: the report of another item, or a form in force; null where it must be asked. */
export async function placeOfFigure(call: Call, target: Target): Promise<string | null> {
  const isZh = call.language === "zh";
  const known = (await findFiguresElsewhere(call.tx, [target])).get(target.id);
  if (known) {
    const item = `${known.itemNumber ?? ""}${known.itemTitle}`;
    return isZh ? `进展报告 ${known.period}，${item}` : `progress report ${known.period}, ${item}`;
  }
  const today = dayOf(call);
  const form = (await listAskFormRows(call.tx)).find(
    ({ fields, validTo, endedOn }) =>
      (endedOn ?? validTo) >= today && fields.some(({ targetId }) => targetId === target.id),
  );
  if (!form) return null;
  return isZh ? `报表《${form.title}》（${form.issuedBy}）` : `form “${form.title}” (${form.issuedBy})`;
}
