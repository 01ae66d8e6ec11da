import { SETTLED_STATUSES } from "@zhigang/domain/supervision";
import type { ItemDuty, ItemStatus, ScoredItem, ScoreFact, ScoreInputs } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Tx } from "../../../platform/database/database.ts";
import { findDepartmentKinds, findDepartmentNames } from "../../identity/index.ts";
import { endOfDay } from "../as-of/end-of-day.ts";
import { loadStandings } from "../as-of/load-standings.ts";
import type { Standing } from "../as-of/load-standings.ts";
import { listActsKnownAt } from "../as-of/standing-store.ts";
import { bulletinRuleOn } from "../bulletin/bulletin-rule-store.ts";
import type { ItemActRow } from "../item/item-store.ts";
import { listItemPlans } from "../progress/curve-store.ts";
import type { ItemPlan } from "../progress/curve-store.ts";
import { listApprovedReports } from "../report/list-approved.ts";
import type { ApprovedReport } from "../report/list-approved.ts";
import { listIssuedSheets, listMonthEndLights, listOwedReports } from "./evidence-store.ts";
import type { EvidenceSpan } from "./evidence-store.ts";

/** Which days are scored, and of which plan. */
export interface FreezeQuery {
  readonly from: CalendarDate;
  readonly cutOffOn: CalendarDate;
  readonly planId?: string;
}

/** What is known of the items of a round. */
interface Evidence {
  readonly standings: readonly Standing[];
  readonly acts: ReadonlyMap<string, readonly ItemActRow[]>;
  readonly plans: ReadonlyMap<string, ItemPlan>;
  readonly reports: ReadonlyMap<string, ApprovedReport>;
  readonly facts: readonly (ScoreFact & { readonly departmentIds: readonly string[] })[];
}

/** 冻结依据: what the ledger says of every unit with an item, by what was known when the cut-off day ended. */
export async function freezeInputs(tx: Tx, { from, cutOffOn, ...filter }: FreezeQuery): Promise<ScoreInputs[]> {
  const evidence = await loadEvidence(tx, { from, cutOffOn, ...filter });
  const duties = evidence.standings.flatMap((standing) => standing.duties);
  const ids = [...new Set(duties.map(({ departmentId }) => departmentId))].toSorted();
  const [names, kinds] = [await findDepartmentNames(tx, ids), await findDepartmentKinds(tx, ids)];
  return ids.map((departmentId) => ({
    departmentId,
    departmentName: names.get(departmentId) ?? "",
    departmentKind: kinds.get(departmentId) ?? "other",
    from,
    cutOffOn,
    items: itemsOf(departmentId, evidence),
    facts: evidence.facts
      .filter(({ departmentIds }) => departmentIds.includes(departmentId))
      .map(({ source, id, on, kind, itemId, month }) => ({ source, id, on, kind, itemId, month })),
  }));
}

async function loadEvidence(tx: Tx, { from, cutOffOn, ...filter }: FreezeQuery): Promise<Evidence> {
  const knownAt = endOfDay(cutOffOn);
  const { rule } = await bulletinRuleOn(tx, cutOffOn, knownAt);
  const all = await loadStandings(tx, { cutOffOn, knownAt, rule, ...filter });
  const standings = all.filter(({ duties, status }) => duties.length > 0 && !SETTLED_IN_VAIN.includes(status));
  const itemIds = standings.map(({ itemId }) => itemId);
  const known = all.map(({ itemId }) => itemId);
  const acts = grouped(await listActsKnownAt(tx, knownAt, known));
  const plans = await listItemPlans(
    tx,
    standings.map(({ itemId: id, dueOn }) => ({ id, dueOn })),
    knownAt,
  );
  const approved = await listApprovedReports(tx, { itemIds, upTo: knownAt });
  const reports = new Map(approved.filter(({ periodTo }) => periodTo <= cutOffOn).map((one) => [one.itemId, one]));
  const span = { from, cutOffOn, knownAt, itemIds };
  const logs = { standings, acts, plans };
  return { ...logs, reports, facts: [...missingFacts(logs), ...(await eventFacts(tx, span, acts))] };
}

/** Items that were never carried out move nobody's points. */
const SETTLED_IN_VAIN: readonly ItemStatus[] = SETTLED_STATUSES.filter((status) => status !== "archived");

/** 无实施方案, 无阶段目标: what the item's log and its plan do not have; the hand-over is cited, since when it was owed. */
function missingFacts({ standings, acts, plans }: Pick<Evidence, "standings" | "acts" | "plans">): Evidence["facts"] {
  return standings.flatMap(({ itemId, duties }) => {
    const log = acts.get(itemId) ?? [];
    const assigned = log.findLast(({ kind }) => kind === "assign" || kind === "reassign" || kind === "transfer");
    if (!assigned) return [];
    const from = { source: "act", on: assigned.onDay, itemId, month: null, departmentIds: leadsOf(duties) } as const;
    const hasPlan = log.some(({ kind }) => kind === "break_down");
    const hasStages = plans.get(itemId)?.curve?.kind === "milestones";
    return [
      ...(hasPlan ? [] : [{ ...from, kind: "plan_missing", id: actId(assigned, "plan") } as const]),
      ...(hasStages ? [] : [{ ...from, kind: "stages_missing", id: actId(assigned, "stages") } as const]),
    ];
  });
}

async function eventFacts(tx: Tx, span: EvidenceSpan, acts: Evidence["acts"]): Promise<Evidence["facts"]> {
  const reports = (await listOwedReports(tx, span)).flatMap((report): Evidence["facts"][number][] => {
    const { reportId, itemId, departmentId, month, handedInOn, lateUntil, isLate } = report;
    if (handedInOn !== null && !isLate) return [];
    return [
      {
        source: "report",
        id: `report:${reportId}`,
        on: handedInOn ?? lateUntil,
        kind: handedInOn === null ? "report_missed" : "report_late",
        itemId,
        month,
        departmentIds: [departmentId],
      },
    ];
  });
  const lights = (await listMonthEndLights(tx, span)).map(({ itemId, ruleSetId, number, colour, monthEnd }) => ({
    source: "light" as const,
    id: `light:${itemId}/${ruleSetId}#${number}@${monthEnd}`,
    on: monthEnd,
    kind: `light_${colour}` as const,
    itemId,
    month: null,
    departmentIds: leadsOf(dutiesOn(acts.get(itemId) ?? [], monthEnd)),
  }));
  const sheets = (await listIssuedSheets(tx, span)).map(({ id, itemId, departmentId, on }) => ({
    source: "sheet" as const,
    id: `sheet:${id}`,
    on,
    kind: "sheet_received" as const,
    itemId,
    month: null,
    departmentIds: [departmentId],
  }));
  return [...reports, ...lights, ...sheets];
}

function itemsOf(departmentId: string, evidence: Evidence): ScoredItem[] {
  return evidence.standings.flatMap((standing): ScoredItem[] => {
    const { itemId, number, title, duties } = standing;
    const own = duties.filter((duty) => duty.departmentId === departmentId);
    if (own.length === 0) return [];
    const isSupport = own.every(({ role }) => role === "support");
    const weight = evidence.plans.get(itemId)?.weight ?? "1";
    return [{ itemId, number, title, isSupport, weight, ...completionOf(standing, evidence) }];
  });
}

/** How far an item is: whole once its completion is reported, else as the last passed report says. */
function completionOf(
  { itemId, completedOn }: Standing,
  { acts, reports }: Evidence,
): Pick<ScoredItem, "actual" | "said"> {
  const done = acts.get(itemId)?.findLast(({ kind }) => kind === "report_completion");
  if (completedOn !== null && done) return { actual: "100", said: { source: "act", id: actId(done), on: done.onDay } };
  const report = reports.get(itemId);
  if (!report) return { actual: null, said: null };
  const on = calendarDateOf(report.knownSince);
  return { actual: report.values.percent, said: { source: "report", id: `report:${report.reportId}`, on } };
}

/** Who led on a day: earlier lights stay with the earlier lead (ledger rules §1, 移交). */
function dutiesOn(log: readonly ItemActRow[], day: CalendarDate): readonly ItemDuty[] {
  return log.findLast(({ onDay, detail }) => onDay <= day && detail.duties !== undefined)?.detail.duties ?? [];
}

function leadsOf(duties: readonly ItemDuty[]): string[] {
  return duties.filter(({ role }) => role !== "support").map(({ departmentId }) => departmentId);
}

/** An act by its item and number; `what` tells two facts apart that one act shows. */
function actId({ itemId, number }: ItemActRow, what?: "plan" | "stages"): string {
  return `act:${itemId}#${number}${what === undefined ? "" : `/${what}`}`;
}

function grouped(rows: readonly ItemActRow[]): Map<string, ItemActRow[]> {
  const found = new Map<string, ItemActRow[]>();
  for (const row of rows) {
    const own = found.get(row.itemId);
    if (own) own.push(row);
    else found.set(row.itemId, [row]);
  }
  return found;
}
