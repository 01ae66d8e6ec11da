import type { PastItem, PastPlan, PastTarget, PastTask } from "@zhigang/contract/supervision";
import type { Page } from "@zhigang/contract/paging";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { decodeKeys, pageFrom } from "../../../platform/http/cursor.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { listPlansAt, listTargetsAt, listTasksAt } from "../../ledger/index.ts";
import type { PicturesAt } from "../../ledger/index.ts";
import { bulletinRuleOn } from "../bulletin/bulletin-rule-store.ts";
import { itemScopeOf } from "../item/item-scope.ts";
import type { ItemRow } from "../item/item-store.ts";
import { dayOf, presentDuties, presentRemit } from "../item/item-view.ts";
import type { DepartmentNames } from "../item/item-view.ts";
import { endOfDay } from "./end-of-day.ts";
import { standingsOf } from "./load-standings.ts";
import type { Standing } from "./load-standings.ts";
import { listItemsKnownAt } from "./standing-store.ts";

const DEFAULT_LIMIT = 100;

/** Which rows of the past are asked for, page by page. */
export interface PastPage {
  readonly planId?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The same, of one day. */
export interface PastQuery extends PastPage {
  readonly on: CalendarDate;
}

/** A page of rows as they stood on each of several days. */
export type ListPast<Row> = (call: Call, days: readonly CalendarDate[], page: PastPage) => Promise<PicturesAt<Row>>;

/** 规划时点: one page of the plans as a day left them, by what was known when it ended. */
export async function listPastPlans(call: Call, query: PastQuery): Promise<Page<PastPlan>> {
  return ofDay(call, query, picturePlans);
}

/** 任务时点. */
export async function listPastTasks(call: Call, query: PastQuery): Promise<Page<PastTask>> {
  return ofDay(call, query, pictureTasks);
}

/** 目标时点. */
export async function listPastTargets(call: Call, query: PastQuery): Promise<Page<PastTarget>> {
  return ofDay(call, query, pictureTargets);
}

/** 督查事项时点: those within the reader's scope of today, whatever it was then. */
export async function listPastItems(call: Call, query: PastQuery): Promise<Page<PastItem>> {
  return ofDay(call, query, pictureItems);
}

/** Refuses a day that is still to come. */
export function requirePast(call: Call, day: CalendarDate): void {
  if (day > dayOf(call)) throw new AppError("supervision.as_of_future", { day });
}

async function ofDay<Row>(call: Call, { on, ...page }: PastQuery, list: ListPast<Row>): Promise<Page<Row>> {
  requirePast(call, on);
  const { pictures, nextCursor } = await list(call, [on], page);
  return { items: [...(pictures[0] ?? [])], nextCursor };
}

export const picturePlans: ListPast<PastPlan> = ({ tx }, days, page) =>
  listPlansAt(tx, days.map(endOfDay), { ...page, limit: page.limit ?? DEFAULT_LIMIT });

export const pictureTasks: ListPast<PastTask> = async ({ tx }, days, page) => {
  const { pictures, nextCursor } = await listTasksAt(tx, days.map(endOfDay), {
    ...page,
    limit: page.limit ?? DEFAULT_LIMIT,
  });
  return {
    nextCursor,
    pictures: pictures.map((tasks) => tasks.map((task) => ({ ...task, duties: [...task.duties] }))),
  };
};

export const pictureTargets: ListPast<PastTarget> = ({ tx }, days, page) =>
  listTargetsAt(tx, days.map(endOfDay), { ...page, limit: page.limit ?? DEFAULT_LIMIT });

/** The items known on the last of the days, each as it stood on every one of them. */
export const pictureItems: ListPast<PastItem> = async (call, days, { planId, cursor, limit = DEFAULT_LIMIT }) => {
  const after = cursor === undefined ? null : decodeKeys(cursor, ["int", "text", "uuid"]);
  const last = days.toSorted().at(-1) ?? dayOf(call);
  const scope = itemScopeOf(call.actor);
  const filter = planId === undefined ? {} : { planId };
  const found = await listItemsKnownAt(call.tx, endOfDay(last), filter, { scope, after, limit });
  const { items, nextCursor } = pageFrom(found, limit, keysOf, (row) => row);
  const pictures: Standing[][] = [];
  for (const on of days) pictures.push(await standingsOn(call.tx, items, on));
  const departmentIds = pictures
    .flat()
    .flatMap(({ duties, remit }) => [...duties.map(({ departmentId }) => departmentId), ...remit.objectIds]);
  const names = await findDepartmentNames(call.tx, departmentIds);
  return { nextCursor, pictures: pictures.map((standings) => standings.map((one) => presentStanding(one, names))) };
};

async function standingsOn(tx: Tx, rows: readonly ItemRow[], on: CalendarDate): Promise<Standing[]> {
  const knownAt = endOfDay(on);
  const { rule } = await bulletinRuleOn(tx, on, knownAt);
  return standingsOf(tx, rows, { cutOffOn: on, knownAt, rule });
}

function keysOf({ number, id }: ItemRow) {
  return [number === null ? 1 : 0, number ?? "", id] as const;
}

function presentStanding(
  { itemId, report: _report, duties, remit, ...standing }: Standing,
  names: DepartmentNames,
): PastItem {
  return { id: itemId, ...standing, duties: presentDuties(duties, names), remit: presentRemit(remit, names) };
}
