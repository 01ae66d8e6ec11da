import { AFTER_HOURS_WORDS } from "@zhigang/domain/glossary";
import { AFTER_HOURS } from "@zhigang/domain/supervision";
import type { AfterHours } from "@zhigang/domain/supervision";
import { useState } from "react";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { useSetHours } from "./queries.ts";
import { calendarTexts } from "./texts.ts";
import { useToldMoved } from "./use-told-moved.ts";
import styles from "./calendar.module.css";

interface HoursDraft {
  readonly validFrom: string | null;
  /** The ends of the morning and of the afternoon. */
  readonly times: readonly string[];
  readonly afterHours: AfterHours;
  readonly source: string;
}

const USUAL: HoursDraft = {
  validFrom: null,
  times: ["09:00", "12:00", "13:30", "17:30"],
  afterHours: "same_day",
  source: "",
};

/** 设置办公时间: from a day on; what was done before counts as it was counted. */
export function HoursDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(calendarTexts);
  const say = useWord();
  const [draft, setDraft] = useState(USUAL);
  const change = (part: Partial<HoursDraft>) => setDraft((before) => ({ ...before, ...part }));
  const told = useToldMoved(onClose);
  const set = useSetHours(() => told([]));
  const { validFrom, times, afterHours, source } = draft;
  const canSave = validFrom !== null && times.every(isTime) && source.trim() !== "" && !set.isPending;
  const handleSave = () => {
    if (validFrom === null) return;
    const [from = "", noon = "", after = "", to = ""] = times;
    const periods = [
      { from, to: noon },
      { from: after, to },
    ];
    set.mutate({ body: { divisionCode: null, validFrom, periods, afterHours, source: source.trim() } });
  };
  return (
    <CalendarDialog
      title={t.setHours}
      error={set.error}
      isBusy={set.isPending}
      canSave={canSave}
      onSave={handleSave}
      onClose={onClose}
    >
      <FormField label={t.validFrom} isRequired>
        <DayPicker value={validFrom} onChange={(day) => change({ validFrom: day })} />
      </FormField>
      <div className={styles.times}>
        {times.map((time, index) => (
          <FormField key={index} label={`${index < 2 ? t.morning : t.afternoon} · ${index % 2 === 0 ? t.from : t.to}`}>
            <Input
              value={time}
              onChange={(next) => change({ times: times.map((each, at) => (at === index ? next : each)) })}
            />
          </FormField>
        ))}
      </div>
      <FormField label={t.afterHours}>
        <Select<AfterHours>
          label={t.afterHours}
          value={afterHours}
          options={AFTER_HOURS.map((value) => ({ value, label: say(AFTER_HOURS_WORDS[value]) }))}
          onChange={(value) => value !== null && change({ afterHours: value })}
        />
      </FormField>
      <FormField label={t.source} isRequired>
        <Input value={source} maxLength={300} onChange={(next) => change({ source: next })} />
      </FormField>
    </CalendarDialog>
  );
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
