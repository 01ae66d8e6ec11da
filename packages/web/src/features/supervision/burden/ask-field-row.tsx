import type { AskField } from "@zhigang/contract/supervision";
import { ASK_FREQUENCY_WORDS } from "@zhigang/domain/glossary";
import { ASK_FREQUENCIES } from "@zhigang/domain/supervision";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { useTargetOptions } from "./queries.ts";
import { burdenTexts } from "./texts.ts";
import styles from "./burden.module.css";

/** 一个栏目: what it asks, which figure that is, how long and how often, why and until when; where it is known is said here. */
export function AskFieldRow(props: {
  number: number;
  field: AskField;
  error: string | undefined;
  onChange: (change: Partial<AskField>) => void;
  onRemove?: (() => void) | undefined;
}) {
  const { number, field, error, onChange, onRemove } = props;
  const t = useTexts(burdenTexts);
  const say = useWord();
  const [words, setWords] = useState("");
  const targets = useTargetOptions(words, field.targetId);
  return (
    <fieldset className={styles.field}>
      <legend>{t.field(String(number))}</legend>
      <div className={styles.fields}>
        <FormField label={t.fieldName} isRequired error={error}>
          <Input value={field.name} maxLength={200} onChange={(name) => onChange({ name })} />
        </FormField>
        <FormField label={t.target} hint={t.targetHint}>
          <Select
            value={field.targetId}
            options={targets}
            isSearchable
            isClearable
            onSearch={setWords}
            onChange={(targetId) => onChange({ targetId })}
          />
        </FormField>
        <FormField label={t.frequency} isRequired>
          <Select
            value={field.frequency}
            options={ASK_FREQUENCIES.map((value) => ({ value, label: say(ASK_FREQUENCY_WORDS[value]) }))}
            onChange={(frequency) => frequency && onChange({ frequency })}
          />
        </FormField>
        <FormField label={t.fieldMinutes} hint={t.fieldMinutesHint}>
          <Input
            inputMode="numeric"
            value={field.minutes === null ? "" : String(field.minutes)}
            onChange={(typed) => onChange({ minutes: minutesOf(typed) })}
          />
        </FormField>
        <FormField label={t.fieldUntil} hint={t.fieldUntilHint}>
          <DayPicker value={field.validTo} onChange={(validTo) => onChange({ validTo })} />
        </FormField>
        <FormField label={t.fieldWhy} isRequired>
          <Input
            value={field.justification}
            maxLength={500}
            onChange={(justification) => onChange({ justification })}
          />
        </FormField>
      </div>
      {onRemove && (
        <div>
          <Button size="small" onClick={onRemove}>
            {t.removeField(String(number))}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const MOST_MINUTES = 480;

/** Minutes as they are typed; nothing typed leaves it to the estimate. */
function minutesOf(typed: string): number | null {
  const minutes = Number(typed.replace(/\D/g, "").slice(0, 4));
  return minutes === 0 ? null : Math.min(minutes, MOST_MINUTES);
}
