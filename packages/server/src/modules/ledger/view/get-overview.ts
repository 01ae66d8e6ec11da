import type { LedgerOverview } from "@zhigang/contract/ledger";
import type { Call } from "../../../platform/call.ts";
import { isId } from "../../../platform/ids.ts";
import { countOpenDrafts } from "../../documents/index.ts";
import { groupBy } from "../group-by.ts";
import { listPlans } from "../plan/list-plans.ts";
import type { TallyStep } from "../tally/tally.ts";
import { listTally } from "../tally/tally-store.ts";
import { presentGroups } from "../task/group-tasks.ts";

const TOP_DEPARTMENTS = 8;
const RECENT_PLANS = 5;

/** 台账概览: the ledger in a few figures, all from the kept counts. */
export async function getOverview(call: Call): Promise<LedgerOverview> {
  const tally = groupBy(await listTally(call.tx), (group) => group.dimension);
  const plans = (tally.get("plan") ?? []).filter((group) => group.tasks + group.targets > 0);
  const bodies = (tally.get("department") ?? []).filter((group) => group.tasks > 0);
  const mine = bodies.find((group) => group.key === call.actor.departmentId);
  const top = bodies.toSorted((a, b) => b.tasks - a.tasks || (a.key < b.key ? -1 : 1)).slice(0, TOP_DEPARTMENTS);

  return {
    plans: plans.length,
    tasks: total(plans, "tasks"),
    targets: total(plans, "targets"),
    departments: bodies.filter((group) => isId(group.key)).length,
    openDrafts: await countOpenDrafts(call.tx),
    openQuestions: total(plans, "questions"),
    tasksWithoutLead: total(plans, "withoutLead"),
    tasksWithoutDueDay: total(plans, "withoutDay"),
    myTasks: { lead: mine?.leads ?? 0, joint: mine?.joints ?? 0, support: mine?.supports ?? 0 },
    timeNodes: presentTimeNodes(tally.get("deadline") ?? []),
    recentPlans: (await listPlans(call, { limit: RECENT_PLANS })).items,
    topDepartments: await presentGroups(call, "department", top),
  };
}

function presentTimeNodes(groups: readonly TallyStep[]): LedgerOverview["timeNodes"] {
  return groups
    .filter((group) => group.tasks + group.targets > 0)
    .map((group) => ({ value: group.key, tasks: group.tasks, targets: group.targets }))
    .toSorted((a, b) => (a.value < b.value ? -1 : 1));
}

function total(
  groups: readonly TallyStep[],
  name: "tasks" | "targets" | "questions" | "withoutLead" | "withoutDay",
): number {
  return groups.reduce((sum, group) => sum + group[name], 0);
}
