import { SEVERITY } from "@zhigang/domain/supervision";
import type { Colour } from "@zhigang/domain/supervision";
import { sql } from "kysely";
import type { RawBuilder, SqlBool } from "kysely";
import type { Tx } from "../../../platform/database/database.ts";
import type { ItemRow } from "../item/item-store.ts";
import { isItemSeen } from "../item/seen-item-store.ts";
import type { ItemScope } from "../item/seen-item-store.ts";
import type { NamedLight } from "./light-store.ts";

/** What a list of lit items is narrowed by. */
export interface LitFilter {
  readonly colour?: Colour;
  readonly departmentId?: string;
  readonly planId?: string;
  readonly scope: ItemScope;
}

/** An item with its worst light; `severity` counts from the worst colour. */
export interface LitItem {
  readonly item: ItemRow;
  readonly light: NamedLight;
  readonly severity: number;
}

const severityOf = sql<number>`array_position(${[...SEVERITY]}::text[], light.colour)`;

/** After which lit item a page begins. */
type AfterLit = { readonly severity: number; readonly itemId: string } | null;

/** One page of lit items, the most severe first, one row more than asked. */
export async function listLitItemRows(tx: Tx, filter: LitFilter, after: AfterLit, limit: number): Promise<LitItem[]> {
  const { rows } = await listLitItemsQuery(filter, after, limit).execute(tx);
  return rows.map(asLitItem);
}

/** The worst current light of every item. */
const WORST = sql`(
    select light.item_id, min(${severityOf}) as severity
      from supervision.light
     where light.ended_at is null
     group by light.item_id
  )`;

/** The page is found by severity alone; the lights themselves are read for its rows. */
export function listLitItemsQuery(filter: LitFilter, after: AfterLit, limit: number): RawBuilder<object> {
  const beyond = after
    ? [sql<SqlBool>`(worst.severity, item.id) > (${after.severity}::int, ${after.itemId}::uuid)`]
    : [];
  return sql<object>`
select item.*, page.severity, worst.light
  from (
    select item.id, worst.severity
      from supervision.item
      join ${WORST} as worst on worst.item_id = item.id
     where ${sql.join([...conditionsOf(filter), ...beyond], sql.raw("\n       and "))}
     order by worst.severity, item.id
     limit ${limit + 1}
  ) as page
  join supervision.item on item.id = page.id
  join lateral (
    select row_to_json(light)::jsonb || jsonb_build_object('rule_set_name', rule_set.name) as light
      from supervision.light
      join supervision.rule_set on rule_set.id = light.rule_set_id
     where light.item_id = item.id and light.ended_at is null
     order by ${severityOf}, light.rule_set_id
     limit 1
  ) as worst on true
 order by page.severity, item.id`;
}

/** How many judged items have a worst colour; null counts those without any light. */
interface ColourCount {
  readonly colour: Colour | null;
  readonly count: number;
}

export async function countLightRows(tx: Tx, filter: LitFilter): Promise<ColourCount[]> {
  const { rows } = await countLightsQuery(filter).execute(tx);
  return rows;
}

export function countLightsQuery(filter: LitFilter): RawBuilder<ColourCount> {
  const isUnderWay = sql<SqlBool>`item.status not in ('proposed', 'filed', 'merged', 'cancelled', 'archived', 'cleared')`;
  return sql<ColourCount>`
select (${[...SEVERITY]}::text[])[worst.severity] as colour, count(*)::int as count
  from supervision.item
  left join ${WORST} as worst on worst.item_id = item.id
 where ${sql.join([...conditionsOf(filter), isUnderWay], sql.raw("\n   and "))}
 group by worst.severity`;
}

function conditionsOf({ colour, departmentId, planId, scope }: LitFilter): RawBuilder<SqlBool>[] {
  return [
    isItemSeen(scope),
    ...(colour === undefined ? [] : [sql<SqlBool>`worst.severity = ${SEVERITY.indexOf(colour) + 1}`]),
    ...(planId === undefined ? [] : [sql<SqlBool>`item.plan_id = ${planId}::uuid`]),
    ...(departmentId === undefined ? [] : [sql<SqlBool>`item.duties @> ${JSON.stringify([{ departmentId }])}::jsonb`]),
  ];
}

/** The light comes as JSON with the names of its columns. */
function asLitItem(row: object): LitItem {
  const { light, severity, ...item } = row as { light: Record<string, unknown>; severity: number } & ItemRow;
  const named = {
    itemId: light["item_id"],
    ruleSetId: light["rule_set_id"],
    number: light["number"],
    ruleNumber: light["rule_number"],
    cutOffOn: light["cut_off_on"],
    knownAt: new Date(String(light["known_at"])),
    state: light["state"],
    colour: light["colour"],
    value: light["value"],
    because: light["because"],
    endedAt: null,
    ruleSetName: light["rule_set_name"],
  } as NamedLight;
  return { item: item as ItemRow, light: named, severity };
}
