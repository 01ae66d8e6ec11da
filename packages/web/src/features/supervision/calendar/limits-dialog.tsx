import type { LimitRule } from "@zhigang/contract/supervision";
import { LIMIT_KIND_WORDS } from "@zhigang/domain/glossary";
import { LIMIT_KINDS } from "@zhigang/domain/supervision";
import type { LimitKind } from "@zhigang/domain/supervision";
import { useState } from "react";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useSetLimitRule } from "../queries.ts";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { calendarTexts } from "./texts.ts";
import { useToldMoved } from "./use-told-moved.ts";
import styles from "./calendar.module.css";

/** 设置时限规则: from a day on, by a paper; each kind keeps the unit in which it is counted. */
export function LimitsDialog({ rule, onClose }: { rule: LimitRule; onClose: () => void }) {
  const t = useTexts(calendarTexts);
  const say = useWord();
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [source, setSource] = useState("");
  const [takeUp, setTakeUp] = useState(String(rule.acknowledgeWithin));
  const [amounts, setAmounts] = useState(() => amountsOf(rule));
  const told = useToldMoved(onClose);
  const set = useSetLimitRule(() => told([]));
  const isCounted = [takeUp, ...Object.values(amounts)].every((text) => /^[1-9]\d{0,2}$/.test(text.trim()));
  const handleSave = () => {
    if (validFrom === null) return;
    const limits = limitsOf(rule, amounts);
    set.mutate({ body: { validFrom, source: source.trim(), acknowledgeWithin: Number(takeUp), limits } });
  };
  return (
    <CalendarDialog
      title={t.setLimits}
      error={set.error}
      isBusy={set.isPending}
      canSave={isCounted && validFrom !== null && source.trim() !== "" && !set.isPending}
      onSave={handleSave}
      onClose={onClose}
    >
      <FormField label={t.validFrom} isRequired>
        <DayPicker value={validFrom} onChange={setValidFrom} />
      </FormField>
      <div className={styles.times}>
        {LIMIT_KINDS.map((kind) => (
          <FormField key={kind} label={say(LIMIT_KIND_WORDS[kind])} isRequired>
            <Input
              value={amounts[kind]}
              inputMode="numeric"
              onChange={(amount) => setAmounts((before) => ({ ...before, [kind]: amount }))}
            />
          </FormField>
        ))}
        <FormField label={t.takeUpWithin} isRequired>
          <Input value={takeUp} inputMode="numeric" onChange={setTakeUp} />
        </FormField>
      </div>
      <FormField label={t.source} isRequired>
        <Input value={source} maxLength={300} onChange={setSource} />
      </FormField>
    </CalendarDialog>
  );
}

type Amounts = Readonly<Record<LimitKind, string>>;

function amountsOf({ limits }: LimitRule): Amounts {
  return Object.fromEntries(LIMIT_KINDS.map((kind) => [kind, String(limits[kind].amount)])) as Amounts;
}

function limitsOf({ limits }: LimitRule, amounts: Amounts): LimitRule["limits"] {
  return Object.fromEntries(
    LIMIT_KINDS.map((kind) => [kind, { unit: limits[kind].unit, amount: Number(amounts[kind]) }]),
  ) as LimitRule["limits"];
}
