import type { QueryOf } from "@zhigang/contract/http";
import type { TaskGroup, TaskGrouping, ledgerEndpoints } from "@zhigang/contract/ledger";
import { deadlineText, LEAD_BASIS_WORDS, word } from "@zhigang/domain/glossary";
import { LEAD_BASES } from "@zhigang/domain/ledger";
import type { LeadBasis } from "@zhigang/domain/ledger";
import type { Call } from "../../../platform/call.ts";
import { isId } from "../../../platform/ids.ts";
import { listPlanTitles } from "../plan/plan-store.ts";
import { listTally } from "../tally/tally-store.ts";
import { departmentNamesOf } from "./department-names.ts";
import { listGroups, listPartTitles } from "./group-store.ts";
import type { GroupRow } from "./group-store.ts";

/** 任务分组计数: from the kept counts where nothing is filtered, else from the rows. */
export async function groupTasks(
  call: Call,
  query: QueryOf<(typeof ledgerEndpoints)["groupTasks"]>,
): Promise<{ items: TaskGroup[] }> {
  const { by, sort: _, direction: __, ...filter } = query;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const groups = isFiltered || by === "part" ? await listGroups(call.tx, by, filter) : await listKeptGroups(call, by);
  return { items: await presentGroups(call, by, groups) };
}

async function listKeptGroups(call: Call, by: Exclude<TaskGrouping, "part">): Promise<GroupRow[]> {
  return (await listTally(call.tx, by)).filter((group) => group.tasks > 0);
}

/** Groups with their labels, in the order in which a reader looks for them. */
export async function presentGroups(call: Call, by: TaskGrouping, groups: readonly GroupRow[]): Promise<TaskGroup[]> {
  const labels = await labelsOf(call, by, groups);
  return groups.toSorted(ORDER[by]).map((group) => ({
    key: group.key,
    label: labels(group.key),
    taskCount: group.tasks,
    ...(by === "department" && { leadCount: group.leads, jointCount: group.joints, supportCount: group.supports }),
    openQuestionCount: group.questions,
  }));
}

const byKey = (a: GroupRow, b: GroupRow) => (a.key < b.key ? -1 : 1);
const bySize = (a: GroupRow, b: GroupRow) => b.tasks - a.tasks || byKey(a, b);
const rank = ({ key }: GroupRow) => LEAD_BASES.indexOf(key as LeadBasis);

const ORDER: Readonly<Record<TaskGrouping, (a: GroupRow, b: GroupRow) => number>> = {
  plan: byKey,
  part: byKey,
  deadline: byKey,
  lead_basis: (a, b) => rank(a) - rank(b),
  department: bySize,
};

async function labelsOf(call: Call, by: TaskGrouping, groups: readonly GroupRow[]): Promise<(key: string) => string> {
  const keys = groups.map((group) => group.key);
  switch (by) {
    case "plan":
      return lookUp(await listPlanTitles(call.tx, keys));
    case "part":
      return lookUp(
        await listPartTitles(
          call.tx,
          keys.filter((key) => key !== ""),
        ),
      );
    case "department":
      // A key that is no id is a name as the text gives it.
      return lookUp(
        await departmentNamesOf(call.tx, [{ duties: keys.filter(isId).map((departmentId) => ({ departmentId })) }]),
      );
    case "deadline":
      return (key) => deadlineText(key, call.language);
    case "lead_basis":
      return (key) => word(LEAD_BASIS_WORDS[key as LeadBasis], call.language);
  }
}

function lookUp(names: ReadonlyMap<string, string>): (key: string) => string {
  return (key) => names.get(key) ?? key;
}
