import type { LimitUnit } from "@zhigang/domain/supervision";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { supervisionTexts } from "../texts.ts";
import styles from "./parts.module.css";

/** A limit as it is being set: a day that is named, or days that are counted. */
export interface DueDraft {
  readonly dueBy: "day" | "working_days" | "calendar_days";
  readonly dueOn: string | null;
  readonly limit: string;
}

/** 办理时限: a day, or a number of working or calendar days from now. */
export function DueField(props: {
  draft: DueDraft;
  onChange: (change: Partial<DueDraft>) => void;
  isRequired: boolean;
  /** What it means to leave it empty. */
  hint?: string;
  /** Usual limits of matters like this one, to be taken by a press. */
  usual?: readonly { label: string; amount: number; unit: LimitUnit }[];
}) {
  const { draft, onChange, isRequired, hint, usual = [] } = props;
  const t = useTexts(supervisionTexts);
  const choices = [
    { value: "day" as const, label: t.dueByDay },
    { value: "working_days" as const, label: t.workingDays },
    { value: "calendar_days" as const, label: t.calendarDays },
  ];
  return (
    <FormField label={t.due} isRequired={isRequired} {...(!isRequired && { hint: hint ?? t.dueKept })}>
      <span className={styles.dueField}>
        <Segmented label={t.dueBy} value={draft.dueBy} choices={choices} onChange={(dueBy) => onChange({ dueBy })} />
        {draft.dueBy === "day" ? (
          <DayPicker label={t.due} value={draft.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
        ) : (
          <Input
            aria-label={t.dueCount}
            inputMode="numeric"
            value={draft.limit}
            onChange={(limit) => onChange({ limit })}
          />
        )}
        {usual.map(({ label, amount, unit }) => (
          <Button key={label} size="small" kind="link" onClick={() => onChange({ dueBy: unit, limit: String(amount) })}>
            {unit === "working_days" ? t.usualWorking(label, String(amount)) : t.usualCalendar(label, String(amount))}
          </Button>
        ))}
      </span>
    </FormField>
  );
}
