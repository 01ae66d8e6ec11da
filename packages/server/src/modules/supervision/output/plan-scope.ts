import type { Call } from "../../../platform/call.ts";
import { getPlan } from "../../ledger/index.ts";

/** 规划范围 of a paper: one plan, named in it; null is all of them. */
export interface PlanScope {
  readonly id: string;
  readonly title: string;
}

/** The plan that a paper is drawn up for; one that is not there is refused. */
export async function findPlanScope(call: Call, planId: string | null | undefined): Promise<PlanScope | null> {
  if (planId === null || planId === undefined) return null;
  const { id, title } = await getPlan(call, planId);
  return { id, title };
}

/** The title of a plan in 书名号, once. */
export function bookTitle(title: string): string {
  return title.startsWith("《") ? title : `《${title}》`;
}

/** 《…》 before a title, or nothing where a paper is about all plans. */
export function scopeBefore(planTitle: string | null): string {
  return planTitle === null ? "" : bookTitle(planTitle);
}
