import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { usePlanOptions } from "../queries.ts";
import { supervisionTexts } from "../texts.ts";

/** 规划范围: one published plan, or all of them. */
export function PlanSelect(props: { value: string; onChange: (planId: string) => void; width?: number | string }) {
  const { value, onChange, width = 260 } = props;
  const t = useTexts(supervisionTexts);
  return (
    <Select
      label={t.plan}
      placeholder={t.allPlans}
      width={width}
      isClearable
      isSearchable
      value={value === "" ? null : value}
      options={usePlanOptions()}
      onChange={(planId) => onChange(planId ?? "")}
    />
  );
}
