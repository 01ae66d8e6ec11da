import { DUTY_ROLE_WORDS, LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import { useDepartmentOptions } from "../../../api/departments.ts";
import type { Condition } from "../../../kit/filter-bar/filter-bar.tsx";
import { memberWord, useTexts, useWord } from "../../../kit/language/texts.ts";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { usePlanTitles } from "../parts/plan-select.tsx";
import { useTaskGroups } from "../queries.ts";
import type { ChangeFilters, TaskFilterState } from "./task-filter-state.ts";
import { taskListTexts } from "./texts.ts";

/** The conditions in force, each in words with the way to lift it. */
export function useConditions(filters: TaskFilterState, onChange: ChangeFilters): Condition[] {
  const t = useTexts(taskListTexts);
  const names = useNames(filters);
  const deadlineText = useDeadlineText();
  const lift = (...fields: (keyof TaskFilterState)[]) =>
    onChange(Object.fromEntries(fields.map((field) => [field, ""])));
  const condition = (field: keyof TaskFilterState, label: string): Condition[] =>
    filters[field] === "" ? [] : [{ key: field, label, onRemove: () => lift(field) }];
  const hasDays = filters.dueFrom !== "" || filters.dueTo !== "";
  const days = t.dueIs(filters.dueFrom || t.earliest, filters.dueTo || t.latest);
  return [
    ...condition("q", t.textIs(filters.q)),
    ...condition("planId", t.planIs(names.plan)),
    ...condition("partId", t.partIs(names.part)),
    ...condition("departmentId", t.departmentIs(names.department)),
    ...condition("bodyName", t.departmentIs(filters.bodyName)),
    ...condition("dutyRole", t.roleIs(names.role)),
    ...condition("deadline", t.deadlineIs(names.deadline)),
    ...withinRange(filters, (from, to) => t.withinIs(from, to), deadlineText, lift),
    ...(hasDays ? [{ key: "due", label: days, onRemove: () => lift("dueFrom", "dueTo") }] : []),
    ...condition("leadBasis", t.basisIs(names.basis)),
    ...condition("hasQuestion", filters.hasQuestion === "true" ? t.withQuestion : t.withoutQuestion),
    ...condition("isKey", t.keyOnly),
    ...condition("isSafeguard", filters.isSafeguard === "true" ? t.safeguardOnly : t.notSafeguard),
  ];
}

/** From when to when the time node in force lies, as one condition. */
function withinRange(
  { deadlineFrom, deadlineTo }: TaskFilterState,
  say: (from: string, to: string) => string,
  words: (value: string | null) => string,
  lift: (...fields: (keyof TaskFilterState)[]) => void,
): Condition[] {
  if (deadlineFrom === "" && deadlineTo === "") return [];
  const label = say(deadlineFrom === "" ? "" : words(deadlineFrom), deadlineTo === "" ? "" : words(deadlineTo));
  return [{ key: "within", label, onRemove: () => lift("deadlineFrom", "deadlineTo") }];
}

function useNames(filters: TaskFilterState) {
  const say = useWord();
  const deadlineText = useDeadlineText();
  const plans = usePlanTitles();
  const departments = useDepartmentOptions();
  const parts = useTaskGroups(filters.partId === "" ? null : "part", { partId: filters.partId });
  return {
    plan: plans.get(filters.planId) ?? "…",
    part: parts.data?.items[0]?.label ?? "…",
    department: departments.find((each) => each.id === filters.departmentId)?.name ?? filters.departmentId,
    role: memberWord(DUTY_ROLE_WORDS, filters.dutyRole, say),
    basis: memberWord(LEAD_BASIS_WORDS, filters.leadBasis, say),
    deadline: deadlineText(filters.deadline === "" ? null : filters.deadline),
  };
}
