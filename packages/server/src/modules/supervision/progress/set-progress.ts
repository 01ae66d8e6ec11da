import type { BodyOf } from "@zhigang/contract/http";
import type { ItemCurve, PlanProgress, supervisionEndpoints } from "@zhigang/contract/supervision";
import { CURVE_PROBLEM_WORDS } from "@zhigang/domain/glossary";
import { curveProblems } from "@zhigang/domain/supervision";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { newId } from "../../../platform/ids.ts";
import { record } from "../../audit/index.ts";
import { getPlan } from "../../ledger/index.ts";
import { getSeenItem } from "../item/item-scope.ts";
import { findPolicy, insertItemCurve, insertPolicy, listItemPlans } from "./curve-store.ts";
import { getPlanProgress, presentCurve } from "./get-progress.ts";

/** 设定计划曲线: from now on; what was judged by the earlier curve stays as it was known. */
export async function setItemCurve(
  call: Call,
  id: string,
  { curve, weight, mayExceed }: BodyOf<(typeof supervisionEndpoints)["setItemCurve"]>,
): Promise<ItemCurve> {
  const item = await getSeenItem(call, id, "change");
  const { language } = call;
  const problems = curve === null ? [] : curveProblems(curve);
  if (problems.length > 0) {
    const words = problems.map((problem) => CURVE_PROBLEM_WORDS[problem][language]);
    throw new AppError("supervision.curve_wrong", { problems: words.join(language === "zh" ? "；" : "; ") });
  }
  if (Number(weight) === 0) throw new AppError("supervision.weight_not_positive");

  const before = (await listItemPlans(call.tx, [item])).get(id);
  await insertItemCurve(call.tx, {
    id: newId(),
    itemId: id,
    curve: curve && JSON.stringify(curve),
    weight,
    mayExceed,
    setAt: call.now,
    setBy: call.actor.accountId,
    setByName: call.actor.name,
  });
  await record(
    call,
    "supervision.item_curve.set",
    { kind: "item", id, label: item.title },
    {
      from: before && { curve: before.curve, weight: before.weight, mayExceed: before.mayExceed },
      to: { curve, weight, mayExceed },
    },
  );
  const [plan] = (await listItemPlans(call.tx, [item])).values();
  if (!plan) throw new Error("an item has always a plan");
  return presentCurve(plan);
}

/** 设定缺报的处理: what becomes of missing reports in the progress of a plan, with the paper that says so. */
export async function setProgressPolicy(
  call: Call,
  id: string,
  { missing, source }: BodyOf<(typeof supervisionEndpoints)["setProgressPolicy"]>,
): Promise<PlanProgress> {
  const plan = await getPlan(call, id);
  const before = await findPolicy(call.tx, id, call.now);
  const { accountId, name } = call.actor;
  const set = { setAt: call.now, setBy: accountId, setByName: name };
  await insertPolicy(call.tx, { id: newId(), planId: id, missing, source, ...set });
  await record(
    call,
    "supervision.progress_policy.set",
    { kind: "plan", id, label: plan.title },
    { from: before && { missing: before.missing, source: before.source }, to: { missing, source } },
  );
  return getPlanProgress(call, id, {});
}
