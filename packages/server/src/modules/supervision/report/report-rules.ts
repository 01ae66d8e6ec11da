import type { BodyOf } from "@zhigang/contract/http";
import type { ReportDetail, ReportRule, supervisionEndpoints } from "@zhigang/contract/supervision";
import { DEFAULT_WINDOW_RULE } from "@zhigang/domain/supervision";
import type { WindowRule } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getPlan, getTarget } from "../../ledger/index.ts";
import { dayOf } from "../item/item-view.ts";
import { placeOfFigure } from "./figure-places.ts";
import { getReport } from "./get-report.ts";
import { loadReportForUpdate } from "./load-report.ts";
import { insertException, insertRule, listRuleRows } from "./period-store.ts";
import type { ReportRuleRow } from "./period-store.ts";
import { momentOf } from "./report-view.ts";

/** 填报规则: every rule that was set, the latest first, and the published one with which the city began. */
export async function listReportRules(call: Call): Promise<{ items: ReportRule[] }> {
  const rows = await listRuleRows(call.tx);
  const titles = new Map<string, string>();
  for (const { planId } of rows) if (planId !== null) titles.set(planId, (await getPlan(call, planId)).title);
  const unset = { id: null, planId: null, validFrom: null, askedTargetIds: null, setAt: null, setByName: null };
  const first = { ...unset, rule: DEFAULT_WINDOW_RULE };
  return { items: [...rows, first].map((row) => presentRule(row, titles)) };
}

/** 设定填报规则, from a day on: a period that has begun keeps the window with which it was opened. */
export async function setReportRule(
  call: Call,
  { planId, validFrom, rule, askedTargetIds = null }: BodyOf<(typeof supervisionEndpoints)["setReportRule"]>,
): Promise<ReportRule> {
  const plan = planId === null ? null : await getPlan(call, planId);
  if (validFrom < dayOf(call)) throw new AppError("supervision.report_rule_past");
  for (const id of askedTargetIds ?? []) await requireToAsk(call, planId, id);
  const row = {
    id: newId(),
    planId,
    validFrom,
    askedTargetIds,
    setAt: call.now,
    setBy: call.actor.accountId,
    setByName: call.actor.name,
  };
  await insertRule(call.tx, { ...row, rule: JSON.stringify(rule) });
  await record(
    call,
    "supervision.report_rule.set",
    { kind: "report_rule", id: row.id, ...(plan && { label: plan.title }) },
    { to: { planId, validFrom, rule, askedTargetIds } },
  );
  return presentRule({ ...row, rule }, new Map(plan ? [[plan.id, plan.title]] : []));
}

/** A figure is asked where its task belongs to the plan, and where no other report or form has it (减负: asked once). */
async function requireToAsk(call: Call, planId: string | null, id: string): Promise<void> {
  const target = await getTarget(call, id);
  if (target.planId !== planId || target.taskId === null) {
    throw new AppError("supervision.report_rule_target", { name: target.name });
  }
  const place = await placeOfFigure(call, target);
  if (place !== null) throw new AppError("supervision.already_known", { field: target.name, place });
}

/** 同意延长: another last day for this unit in this period, with who approved it and why. */
export async function grantReportException(
  call: Call,
  id: string,
  { closesOn, reason }: BodyOf<(typeof supervisionEndpoints)["grantReportException"]>,
): Promise<ReportDetail> {
  const { row } = await loadReportForUpdate(call, id);
  if (closesOn <= row.closesOn) throw new AppError("supervision.exception_not_later", { closesOn: row.closesOn });
  await insertException(call.tx, {
    id: newId(),
    periodId: row.periodId,
    departmentId: row.departmentId,
    closesOn,
    reason,
    approvedAt: call.now,
    approvedBy: call.actor.accountId,
    approvedByName: call.actor.name,
  });
  await record(
    call,
    "supervision.report_exception.grant",
    { kind: "report", id, label: `${row.itemTitle} ${row.period}` },
    {
      from: { closesOn: row.closesOn },
      to: { closesOn, departmentId: row.departmentId, period: row.period },
      reason,
    },
  );
  return getReport(call, id);
}

type ShownRule = Pick<ReportRuleRow, "planId" | "askedTargetIds"> & {
  readonly id: string | null;
  readonly validFrom: string | null;
  readonly rule: WindowRule;
  readonly setAt: Date | null;
  readonly setByName: string | null;
};

function presentRule(row: ShownRule, titles: ReadonlyMap<string, string>): ReportRule {
  const { id, planId, validFrom, rule, askedTargetIds, setAt, setByName } = row;
  const planTitle = planId === null ? null : (titles.get(planId) ?? null);
  return {
    id,
    planId,
    planTitle,
    validFrom,
    rule: { ...rule, end: { ...rule.end } },
    askedTargetIds,
    setAt: momentOf(setAt),
    setByName,
  };
}
