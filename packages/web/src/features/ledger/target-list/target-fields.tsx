import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_KIND_WORDS } from "@zhigang/domain/glossary";
import { CHANGES, COMPARATORS } from "@zhigang/domain/ledger";
import type { Change, Comparator } from "@zhigang/domain/ledger";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { isValue, typedValue } from "./edited-target.ts";
import type { EditedTarget } from "./edited-target.ts";
import { TARGET_KINDS } from "./target-filter-state.ts";
import { targetTexts } from "./texts.ts";
import styles from "../editing/editing.module.css";

/** The fields of a target under a person's hands. */
export function TargetFields(props: {
  fields: EditedTarget;
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<EditedTarget>) => void;
}) {
  const { fields, errors, onChange } = props;
  const t = useTexts(targetTexts);
  const say = useWord();
  const valueError = isValue(fields.value) ? errors["value"] : t.wrongValue;
  return (
    <>
      <FormField label={t.name} hint={t.editHint} isRequired error={errors["name"]}>
        <Input value={fields.name} maxLength={300} onChange={(name) => onChange({ name })} />
      </FormField>
      <div className={styles.triple}>
        <FormField label={t.comparator}>
          <Select<Comparator>
            value={fields.comparator}
            options={COMPARATORS.map((each) => ({ value: each, label: say(COMPARATOR_WORDS[each]) }))}
            onChange={(comparator) => comparator && onChange({ comparator })}
          />
        </FormField>
        <FormField label={t.value} error={valueError}>
          <Input
            value={fields.value ?? ""}
            inputMode="decimal"
            maxLength={60}
            onChange={(value) => onChange({ value: typedValue(value) })}
          />
        </FormField>
        <FormField label={t.unit}>
          <Input value={fields.unit} maxLength={60} onChange={(unit) => onChange({ unit })} />
        </FormField>
      </div>
      <p className={styles.hint}>{t.valueHint}</p>
      <div className={styles.triple}>
        <FormField label={t.change}>
          <Select<Change>
            value={fields.change}
            options={CHANGES.map((each) => ({ value: each, label: say(CHANGE_WORDS[each]) }))}
            onChange={(change) => change && onChange({ change })}
          />
        </FormField>
        <FormField label={t.kind}>
          <Select<(typeof TARGET_KINDS)[number]>
            placeholder={t.noKind}
            isClearable
            value={fields.kind}
            options={TARGET_KINDS.map((kind) => ({ value: kind, label: say(TARGET_KIND_WORDS[kind]) }))}
            onChange={(kind) => onChange({ kind })}
          />
        </FormField>
        <FormField label={t.dueOn} error={errors["dueOn"]}>
          <DayPicker value={fields.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
        </FormField>
      </div>
    </>
  );
}
