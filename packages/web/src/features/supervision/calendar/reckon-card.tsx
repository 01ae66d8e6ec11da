import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { Card } from "../../../kit/card/card.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useReckoning } from "./queries.ts";
import { calendarTexts } from "./texts.ts";
import styles from "./calendar.module.css";

/** Counts working days from a day, as every deadline is counted. */
export function ReckonCard() {
  const t = useTexts(calendarTexts);
  const wordsOf = useErrorWords();
  const [from, setFrom] = useState<string | null>(() => calendarDateOf(new Date()));
  const [amount, setAmount] = useState("10");
  const count = /^-?\d{1,3}$/.test(amount.trim()) ? Number(amount) : null;
  const reckoned = useReckoning(from, count);
  return (
    <Card title={t.reckon}>
      <div className={styles.fields}>
        <FormField label={t.reckonFrom}>
          <DayPicker value={from} onChange={setFrom} />
        </FormField>
        <FormField label={t.reckonAmount}>
          <Input value={amount} inputMode="numeric" onChange={setAmount} />
        </FormField>
        <output className={styles.reckoned}>
          {reckoned.error ? wordsOf(reckoned.error) : reckoned.data && t.reckoned(reckoned.data.day)}
        </output>
      </div>
    </Card>
  );
}
