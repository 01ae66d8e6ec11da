import type { TaskGroup, TaskGrouping } from "@zhigang/contract/ledger";
import { LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import type { LeadBasis } from "@zhigang/domain/ledger";
import { useState } from "react";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { isId } from "../addresses.ts";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { usePlanTree, useTaskGroups } from "../queries.ts";
import { partOrder } from "./part-order.ts";
import { taskQueryOf } from "./task-filter-state.ts";
import type { ChangeFilters, TaskFilterState } from "./task-filter-state.ts";
import { taskListTexts } from "./texts.ts";
import styles from "./task-list.module.css";

const MANY = 12;

/** The groups beside the table, each with its count; a press narrows the table to it, a second press lifts that. */
export function GroupRail(props: { by: TaskGrouping; filters: TaskFilterState; onChange: ChangeFilters }) {
  const { by, filters, onChange } = props;
  const t = useTexts(taskListTexts);
  const [words, setWords] = useState("");
  // The groups are counted without the choice among them, so that one can go from one to the next.
  const groups = useTaskGroups(by, taskQueryOf({ ...filters, ...UNCHOSEN[by] }));
  const items = useOrdered(by, filters, groups.data?.items ?? []);
  const labelOf = useLabels(by);
  const chosen = chosenKey(by, filters);
  const found = items.filter((group) => labelOf(group).toLowerCase().includes(words.trim().toLowerCase()));
  const all = items.reduce((sum, group) => sum + group.taskCount, 0);
  return (
    <nav className={styles.rail} aria-label={t.groupList}>
      <h2 className={styles.railTitle}>{t.groups[by]}</h2>
      {items.length > MANY && (
        <Input
          icon="search"
          aria-label={t.findGroup}
          placeholder={t.findGroup}
          value={words}
          onChange={setWords}
          isClearable
        />
      )}
      {groups.isPending && <Skeleton lines={5} />}
      {groups.isError && <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />}
      <ul className={classNames(styles.groups, groups.isPlaceholderData && styles.stale)}>
        {words === "" && items.length > 0 && (
          <Group
            label={t.allGroups}
            count={by === "department" ? null : all}
            isChosen={chosen === null}
            onPress={() => onChange(UNCHOSEN[by])}
          />
        )}
        {found.map((group) => (
          <Group
            key={group.key}
            label={labelOf(group)}
            count={group.taskCount}
            questions={group.openQuestionCount ?? 0}
            isChosen={group.key === chosen}
            isDisabled={group.key === ""}
            onPress={() => onChange(group.key === chosen ? UNCHOSEN[by] : choiceOf(by, group.key))}
          />
        ))}
      </ul>
    </nav>
  );
}

function Group(props: {
  label: string;
  count: number | null;
  questions?: number;
  isChosen: boolean;
  isDisabled?: boolean;
  onPress: () => void;
}) {
  const { label, count, questions = 0, isChosen, isDisabled = false, onPress } = props;
  const format = useFormat();
  return (
    <li>
      <button
        type="button"
        className={styles.group}
        aria-pressed={isChosen}
        disabled={isDisabled}
        title={label}
        onClick={onPress}
      >
        <span className={styles.groupLabel}>{label}</span>
        {questions > 0 && <span className={styles.groupDot} aria-hidden />}
        {count !== null && <span className={styles.groupCount}>{format.number(count)}</span>}
      </button>
    </li>
  );
}

const UNCHOSEN = {
  plan: { planId: "", partId: "" },
  department: { departmentId: "", bodyName: "" },
  deadline: { deadline: "" },
  lead_basis: { leadBasis: "" },
  part: { partId: "" },
} as const satisfies Readonly<Record<TaskGrouping, Partial<TaskFilterState>>>;

function choiceOf(by: TaskGrouping, key: string): Partial<TaskFilterState> {
  switch (by) {
    case "plan":
      return { planId: key, partId: "" };
    case "department":
      return isId(key) ? { departmentId: key, bodyName: "" } : { departmentId: "", bodyName: key };
    case "deadline":
      return { deadline: key };
    case "lead_basis":
      return { leadBasis: key };
    case "part":
      return { partId: key };
  }
}

function chosenKey(by: TaskGrouping, filters: TaskFilterState): string | null {
  const chosen = {
    plan: filters.planId,
    department: filters.bodyName || filters.departmentId,
    deadline: filters.deadline,
    lead_basis: filters.leadBasis,
    part: filters.partId,
  }[by];
  return chosen === "" ? null : chosen;
}

/** The parts of one plan stand in the order of its text; all other groups as they were counted. */
function useOrdered(by: TaskGrouping, filters: TaskFilterState, groups: readonly TaskGroup[]): readonly TaskGroup[] {
  const isParts = by === "part" && filters.planId !== "";
  const tree = usePlanTree(isParts ? filters.planId : null);
  if (!isParts || !tree.data) return groups;
  const order = partOrder(tree.data.parts);
  return [...groups].sort((a, b) => (order.get(a.key) ?? order.size) - (order.get(b.key) ?? order.size));
}

function useLabels(by: TaskGrouping): (group: TaskGroup) => string {
  const t = useTexts(taskListTexts);
  const say = useWord();
  const deadlineText = useDeadlineText();
  if (by === "deadline") return (group) => deadlineText(group.key);
  if (by === "lead_basis") return (group) => say(LEAD_BASIS_WORDS[group.key as LeadBasis]);
  return (group) => (group.key === "" ? t.noPart : group.label);
}
