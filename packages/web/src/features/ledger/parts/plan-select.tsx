import { PLAN_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { usePlans } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";

/** Picks a plan by its title; says how many tasks each holds. */
export function PlanSelect(props: {
  value: string;
  onChange: (planId: string) => void;
  width?: number | string;
  /** Whether all plans together are a choice. */
  isClearable?: boolean;
  /** What the plan is picked for, where it is not simply a plan. */
  label?: string;
  /** Withdrawn plans hold nothing a list shows, but their tree and coverage can be read. */
  hasWithdrawn?: boolean;
}) {
  const { value, onChange, width = 220, isClearable = true, hasWithdrawn = false } = props;
  const t = useTexts(ledgerTexts);
  const label = props.label ?? t.plan;
  const say = useWord();
  const format = useFormat();
  const plans = usePlans();
  const shown = (plans.data?.items ?? []).filter((plan) => hasWithdrawn || plan.status === "published");
  return (
    <Select
      label={label}
      placeholder={isClearable ? t.allPlans : label}
      width={width}
      isClearable={isClearable}
      isSearchable
      isLoading={plans.isPending}
      value={value === "" ? null : value}
      options={shown.map((plan) => ({
        value: plan.id,
        label: plan.title,
        note: plan.status === "withdrawn" ? say(PLAN_STATUS_WORDS.withdrawn) : format.number(plan.taskCount),
      }))}
      onChange={(planId) => onChange(planId ?? "")}
    />
  );
}

/** The titles of plans by id. */
export function usePlanTitles(): ReadonlyMap<string, string> {
  const plans = usePlans();
  return new Map(plans.data?.items.map((plan) => [plan.id, plan.title]));
}
