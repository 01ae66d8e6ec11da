import type { WindowRule } from "@zhigang/contract/supervision";
import { PERIOD_KIND_WORDS, WINDOW_END_WORDS } from "@zhigang/domain/glossary";
import { PERIOD_KINDS, WINDOW_ENDS } from "@zhigang/domain/supervision";
import type { PeriodKind, WindowEnd } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { usePlansInProgress } from "../progress/queries.ts";
import { AskedFiguresField, readFigures } from "./asked-figures-field.tsx";
import type { TypedFigures } from "./asked-figures-field.tsx";
import { useSetReportRule } from "./queries.ts";
import { rulesTexts } from "./rules-texts.ts";
import styles from "./review.module.css";

/** The city's own rule stands beside the plans under this value. */
const CITY = "city";

/** A rule while it is typed. */
interface TypedRule extends TypedFigures {
  readonly planId: string;
  readonly validFrom: string | null;
  readonly period: PeriodKind;
  readonly end: WindowEnd["kind"];
  readonly number: string;
  readonly isInclusive: boolean;
  readonly late: string;
  readonly source: string;
}

/** 设定填报规则, from a day on. */
export function RuleDialog(props: { onClose: () => void }) {
  const t = useTexts(rulesTexts);
  const wordsOf = useErrorWords();
  const send = useSetReportRule(props.onClose);
  const [typed, setTyped] = useState<TypedRule>(() => ({
    planId: CITY,
    validFrom: calendarDateOf(new Date()),
    period: "month",
    end: "day_in_period",
    number: "25",
    isInclusive: true,
    late: "5",
    source: "",
    figures: "all",
    targetIds: [],
  }));
  const rule = readRule(typed);
  const askedTargetIds = readFigures(typed);
  const handleSubmit = () => {
    const { validFrom } = typed;
    if (rule === null || validFrom === null || askedTargetIds === undefined) return;
    send.mutate({ body: { planId: planOf(typed), validFrom, rule, askedTargetIds } });
  };
  return (
    <Dialog isOpen title={t.set} width={640} onClose={props.onClose}>
      <Form onSubmit={handleSubmit}>
        <RuleFields typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
        {send.error && <Alert tone="bad">{wordsOf(send.error)}</Alert>}
        <FormActions>
          <Button onClick={props.onClose}>{t.cancel}</Button>
          <Button
            kind="primary"
            type="submit"
            isBusy={send.isPending}
            disabled={rule === null || typed.validFrom === null || askedTargetIds === undefined}
          >
            {t.save}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function planOf({ planId }: Pick<TypedRule, "planId">): string | null {
  return planId === CITY ? null : planId;
}

/** The rule that was typed; null while something is missing. */
function readRule({ period, end, number, isInclusive, late, source }: TypedRule): WindowRule | null {
  const [count, lateWorkingDays] = [Number(number), Number(late)];
  const isWhole = Number.isInteger(count) && count > 0 && Number.isInteger(lateWorkingDays) && late.trim() !== "";
  if (!isWhole || source.trim() === "") return null;
  const rest = { period, lateWorkingDays, source: source.trim() };
  return end === "working_day"
    ? { ...rest, end: { kind: end, number: count, isInclusive } }
    : { ...rest, end: { kind: end, day: count } };
}

function RuleFields(props: { typed: TypedRule; onChange: (part: Partial<TypedRule>) => void }) {
  const { typed, onChange } = props;
  const t = useTexts(rulesTexts);
  const say = useWord();
  const plans = usePlansInProgress().data?.items ?? [];
  const scopes = [
    { value: CITY, label: t.city },
    ...plans.map(({ planId, planTitle }) => ({ value: planId, label: planTitle })),
  ];
  return (
    <>
      <FormField label={t.plan}>
        <Select
          value={typed.planId}
          options={scopes}
          onChange={(planId) => onChange({ planId: planId ?? CITY, figures: "all", targetIds: [] })}
        />
      </FormField>
      <div className={styles.pair}>
        <FormField label={t.validFrom} isRequired>
          <DayPicker value={typed.validFrom} onChange={(validFrom) => onChange({ validFrom })} />
        </FormField>
        <FormField label={t.period}>
          <Select
            value={typed.period}
            options={PERIOD_KINDS.map((value) => ({ value, label: say(PERIOD_KIND_WORDS[value]) }))}
            onChange={(period) => onChange({ period: period ?? "month" })}
          />
        </FormField>
        <FormField label={t.end}>
          <Select
            value={typed.end}
            options={WINDOW_ENDS.map((value) => ({ value, label: say(WINDOW_END_WORDS[value]) }))}
            onChange={(end) => onChange({ end: end ?? "day_in_period" })}
          />
        </FormField>
        <FormField label={typed.end === "working_day" ? t.number : t.day} isRequired>
          <Input value={typed.number} inputMode="numeric" maxLength={2} onChange={(number) => onChange({ number })} />
        </FormField>
        {typed.end === "working_day" && (
          <Checkbox checked={typed.isInclusive} onChange={(isInclusive) => onChange({ isInclusive })}>
            {t.inclusive}
          </Checkbox>
        )}
        <FormField label={t.lateCount} isRequired>
          <Input value={typed.late} inputMode="numeric" maxLength={2} onChange={(late) => onChange({ late })} />
        </FormField>
      </div>
      <AskedFiguresField planId={planOf(typed)} typed={typed} onChange={onChange} />
      <FormField label={t.source} hint={t.sourceHint} isRequired>
        <Input value={typed.source} maxLength={300} onChange={(source) => onChange({ source })} />
      </FormField>
    </>
  );
}
