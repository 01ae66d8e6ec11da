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

/** One page of lit items, the most severe first, one row more than asked. */
export async function listLitItemRows(
  tx: Tx,
  filter: LitFilter,
  after: { readonly severity: number; readonly itemId: string } | null,
  limit: number,
): Promise<LitItem[]> {
  const beyond = after
    ? [sql<SqlBool>`(worst.severity, item.id) > (${after.severity}::int, ${after.itemId}::uuid)`]
    : [];
  const { rows } = await sql<{ item: ItemRow; light: NamedLight; severity: number; id: string }>`
select item.*, worst.severity, worst.light
  from supervision.item
  join lateral (
    select ${severityOf} as severity, row_to_json(light)::jsonb || jsonb_build_object('rule_set_name', rule_set.name) as light
      from supervision.light
      join supervision.rule_set on rule_set.id = light.rule_set_id
     where light.item_id = item.id and light.ended_at is null
     order by 1
     limit 1
  ) as worst on true
 where ${sql.join([...conditionsOf(filter), ...beyond], sql.raw("\n   and "))}
 order by worst.severity, item.id
 limit ${limit + 1}`.execute(tx);
  return rows.map(asLitItem);
}

/** How many judged items have each worst colour; null counts those without any light. */
export async function countLightRows(tx: Tx, filter: LitFilter): Promise<{ colour: Colour | null; count: number }[]> {
  const { rows } = await sql<{ colour: Colour | null; count: number }>`
select (${[...SEVERITY]}::text[])[worst.severity] as colour, count(*)::int as count
  from supervision.item
  left join (
    select light.item_id, min(${severityOf}) as severity
      from supervision.light
     where light.ended_at is null
     group by light.item_id
  ) as worst on worst.item_id = item.id
 where ${sql.join([...conditionsOf(filter), sql<SqlBool>`item.status not in ('proposed', 'filed', 'merged', 'cancelled', 'archived', 'cleared')`], sql.raw("\n   and "))}
 group by worst.severity`.execute(tx);
  return rows;
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
