import { TARGET_KIND_WORDS } from "@zhigang/domain/glossary";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { FilterBar } from "../../../kit/filter-bar/filter-bar.tsx";
import type { Condition } from "../../../kit/filter-bar/filter-bar.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { DeadlineSelect } from "../parts/deadline-select.tsx";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { PlanSelect, usePlanTitles } from "../parts/plan-select.tsx";
import { useOverview, useTask } from "../queries.ts";
import { TARGET_KINDS, TARGET_NARROWING } from "./target-filter-state.ts";
import type { TargetFilterState } from "./target-filter-state.ts";
import { targetTexts } from "./texts.ts";

interface Props {
  filters: TargetFilterState;
  onChange: (change: Partial<TargetFilterState>) => void;
}

/** By words, plan, time node, kind, and what is still asked. */
export function TargetFilters(props: Props) {
  const { filters, onChange } = props;
  const t = useTexts(targetTexts);
  const say = useWord();
  const nodes = useOverview().data?.timeNodes ?? [];
  return (
    <FilterBar
      search={{
        label: t.search,
        placeholder: t.searchHint,
        value: filters.q,
        width: 250,
        onSearch: (q) => onChange({ q }),
      }}
      conditions={useConditions(props)}
      onClear={() => onChange(TARGET_NARROWING)}
    >
      <PlanSelect value={filters.planId} onChange={(planId) => onChange({ planId })} />
      <DeadlineSelect
        value={filters.deadline}
        nodes={nodes.filter((node) => node.targets > 0).map((node) => ({ value: node.value, count: node.targets }))}
        onChange={(deadline) => onChange({ deadline })}
      />
      <Select
        label={t.anyKind}
        placeholder={t.anyKind}
        width={130}
        isClearable
        value={filters.kind === "" ? null : filters.kind}
        options={TARGET_KINDS.map((kind) => ({ value: kind as string, label: say(TARGET_KIND_WORDS[kind]) }))}
        onChange={(kind) => onChange({ kind: kind ?? "" })}
      />
      <Checkbox
        checked={filters.hasQuestion === "true"}
        onChange={(isOn) => onChange({ hasQuestion: isOn ? "true" : "" })}
      >
        {t.withQuestion}
      </Checkbox>
    </FilterBar>
  );
}

function useConditions({ filters, onChange }: Props): Condition[] {
  const t = useTexts(targetTexts);
  const say = useWord();
  const deadlineText = useDeadlineText();
  const plans = usePlanTitles();
  const task = useTask(filters.taskId === "" ? null : filters.taskId);
  const kind = TARGET_KINDS.find((each) => each === filters.kind);
  const words: Readonly<Record<keyof typeof TARGET_NARROWING, string>> = {
    q: t.textIs(filters.q),
    planId: t.planIs(plans.get(filters.planId) ?? "…"),
    taskId: t.taskIs(task.data?.title ?? "…"),
    deadline: t.deadlineIs(deadlineText(filters.deadline)),
    kind: t.kindIs(kind ? say(TARGET_KIND_WORDS[kind]) : filters.kind),
    hasQuestion: t.withQuestion,
  };
  const fields = Object.keys(TARGET_NARROWING) as (keyof typeof TARGET_NARROWING)[];
  return fields
    .filter((field) => filters[field] !== "")
    .map((field) => ({ key: field, label: words[field], onRemove: () => onChange({ [field]: "" }) }));
}
