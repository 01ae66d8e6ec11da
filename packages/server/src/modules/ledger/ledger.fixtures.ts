import type { Plan, TaskRow } from "@zhigang/contract/ledger";
import { sql } from "kysely";
import type { Call } from "../../platform/call.ts";
import { aDraft } from "../documents/documents.fixtures.ts";
import { changeDraft } from "../documents/draft/change-draft.ts";
import { createDepartment } from "../identity/index.ts";
import { publishPlan } from "./publish/publish-plan.ts";
import { listTasks } from "./task/list-tasks.ts";

/** A city that does not exist. */
export const CITY = "990100";

/** Puts the city into identity, once. */
export async function aCity({ tx }: Pick<Call, "tx">): Promise<string> {
  await sql`
    insert into identity.division (code, name, level, parent_code)
    values (${CITY}, '云泽市', 'city', null) on conflict do nothing`.execute(tx);
  return CITY;
}

/** A department of the city. */
export async function aDepartment(call: Call, name = "市数据局"): Promise<string> {
  const divisionCode = await aCity(call);
  const department = await createDepartment(call, { name, kind: "department", divisionCode });
  return department.id;
}

/** A draft with everything a plan must have. */
export async function aReadyDraft(call: Call, wish: { text?: string } = {}) {
  const divisionCode = await aCity(call);
  const draft = await aDraft(call, wish);
  return changeDraft(call, draft.draft.id, { divisionCode, planKind: "three_year" });
}

/** A plan in the ledger, with the counts acknowledged as they are. */
export async function aPlan(call: Call, wish: { text?: string } = {}): Promise<Plan> {
  const draft = await aReadyDraft(call, wish);
  const { undecided, openQuestions, openGaps } = draft.counts;
  const acknowledge = { undecided, openQuestions, openGaps };
  const { notCompared: _, ...plan } = await publishPlan(call, { draftId: draft.id, acknowledge, names: [] });
  return plan;
}

/** The tasks of a plan in the order of its text. */
export async function tasksOf(call: Call, planId: string): Promise<TaskRow[]> {
  return (await listTasks(call, { planId, limit: 200 })).items;
}
