import { LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import { LEAD_BASES } from "@zhigang/domain/ledger";
import type { ReactNode } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { Popover } from "../../../kit/tooltip/tooltip.tsx";
import type { ChangeFilters, TaskFilterState } from "./task-filter-state.ts";
import { taskListTexts } from "./texts.ts";
import styles from "./task-list.module.css";

interface Props {
  filters: TaskFilterState;
  onChange: ChangeFilters;
  /** The usual filters, where the page is too narrow to show them. */
  children?: ReactNode;
}

/** The filters that are used now and then. */
export function MoreFilters(props: Props) {
  const t = useTexts(taskListTexts);
  return (
    <Popover side="bottomLeft" title={t.more} content={<Fields {...props} />}>
      <Button icon="filter">{t.more}</Button>
    </Popover>
  );
}

function Fields({ filters, onChange, children }: Props) {
  const t = useTexts(taskListTexts);
  const say = useWord();
  return (
    <div className={styles.moreFilters}>
      {children}
      <FormField label={t.leadBasis}>
        <Select
          placeholder={t.any}
          isClearable
          value={filters.leadBasis === "" ? null : filters.leadBasis}
          options={LEAD_BASES.map((basis) => ({ value: basis as string, label: say(LEAD_BASIS_WORDS[basis]) }))}
          onChange={(leadBasis) => onChange({ leadBasis: leadBasis ?? "" })}
        />
      </FormField>
      <div className={styles.days}>
        <FormField label={t.dueFrom}>
          <DayPicker value={filters.dueFrom || null} onChange={(day) => onChange({ dueFrom: day ?? "" })} />
        </FormField>
        <FormField label={t.dueTo}>
          <DayPicker value={filters.dueTo || null} onChange={(day) => onChange({ dueTo: day ?? "" })} />
        </FormField>
      </div>
      <Flag
        label={t.questionState}
        value={filters.hasQuestion}
        words={{ "": t.any, true: t.withQuestion, false: t.withoutQuestion }}
        onChange={(hasQuestion) => onChange({ hasQuestion })}
      />
      <Flag
        label={t.safeguardState}
        value={filters.isSafeguard}
        words={{ "": t.any, true: t.safeguardOnly, false: t.notSafeguard }}
        onChange={(isSafeguard) => onChange({ isSafeguard })}
      />
      <Checkbox checked={filters.isKey === "true"} onChange={(isOn) => onChange({ isKey: isOn ? "true" : "" })}>
        {t.keyOnly}
      </Checkbox>
    </div>
  );
}

const FLAG_VALUES = ["", "true", "false"] as const;
type FlagValue = (typeof FLAG_VALUES)[number];

function Flag(props: {
  label: string;
  value: string;
  words: Readonly<Record<FlagValue, string>>;
  onChange: (value: FlagValue) => void;
}) {
  const { label, value, words, onChange } = props;
  return (
    <Segmented
      label={label}
      value={FLAG_VALUES.find((each) => each === value) ?? ""}
      choices={FLAG_VALUES.map((each) => ({ value: each, label: words[each] }))}
      onChange={onChange}
    />
  );
}
