import { PERIOD_KIND_WORDS, periodWords } from "@zhigang/domain/glossary";
import { PERIOD_KINDS, parsePeriod, periodBefore, periodOf } from "@zhigang/domain/supervision";
import type { PeriodKind } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { bulletinTexts } from "./texts.ts";

/** How many periods back may be picked: two years of months, the others as far as plans run. */
const OFFERED: Readonly<Record<PeriodKind, number>> = { month: 24, quarter: 12, half_year: 10, year: 6 };

/** The last period of a kind that is over: the one whose bulletin is due. */
export function lastPeriod(kind: PeriodKind, today: string): string {
  return periodBefore(kind, periodOf(kind, today)).period;
}

/** 通报期: a month, quarter, half-year or year; the one that runs now may be drafted too. */
export function PeriodPicker(props: { value: string; onChange: (period: string) => void }) {
  const { value, onChange } = props;
  const t = useTexts(bulletinTexts);
  const say = useWord();
  const [today] = useState(() => calendarDateOf(new Date()));
  const kind = parsePeriod(value)?.kind ?? "month";
  return (
    <>
      <FormField label={t.kind} isRequired>
        <Segmented
          label={t.kind}
          value={kind}
          choices={PERIOD_KINDS.map((each) => ({ value: each, label: say(PERIOD_KIND_WORDS[each]) }))}
          onChange={(next) => onChange(lastPeriod(next, today))}
        />
      </FormField>
      <FormField label={t.period} hint={t.periodHint} isRequired>
        <Select
          isSearchable
          value={value}
          options={periodsUpTo(kind, today).map((each) => ({
            value: each,
            label: say(periodWords(each)),
            keywords: each,
          }))}
          onChange={(next) => next !== null && onChange(next)}
        />
      </FormField>
    </>
  );
}

function periodsUpTo(kind: PeriodKind, today: string): string[] {
  const names: string[] = [];
  for (let period = periodOf(kind, today); names.length < OFFERED[kind]; period = periodBefore(kind, period)) {
    names.push(period.period);
  }
  return names;
}
