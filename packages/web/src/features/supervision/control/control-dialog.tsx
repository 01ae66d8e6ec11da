import type { ControlRule } from "@zhigang/contract/supervision";
import { useState } from "react";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { CalendarDialog } from "../calendar/calendar-dialog.tsx";
import { useSetControlRule } from "./queries.ts";
import { controlTexts } from "./texts.ts";

const COUNT = /^([1-9]\d{0,3})?$/;

/** 设置督查管控规则: from a day on, with its source and the reason; what is left empty is not capped. */
export function ControlDialog({ rule, onClose }: { rule: ControlRule | null; onClose: () => void }) {
  const t = useTexts(controlTexts);
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [words, setWords] = useState({ source: "", reason: "" });
  const [counts, setCounts] = useState(() => countsOf(rule));
  const set = useSetControlRule(() => {
    showToast({ words: t.set });
    onClose();
  });
  const isCounted = Object.values(counts).every((text) => COUNT.test(text.trim()));
  const isSaid = words.source.trim() !== "" && words.reason.trim() !== "";
  const handleSave = () => {
    if (validFrom === null) return;
    const body = { validFrom, source: words.source.trim(), reason: words.reason.trim(), ...numbersOf(counts) };
    set.mutate({ body });
  };
  return (
    <CalendarDialog
      title={t.setControl}
      error={set.error}
      isBusy={set.isPending}
      canSave={isCounted && isSaid && validFrom !== null && !set.isPending}
      onSave={handleSave}
      onClose={onClose}
    >
      <FormField label={t.validFrom} isRequired>
        <DayPicker value={validFrom} onChange={setValidFrom} />
      </FormField>
      <CountFields counts={counts} onChange={(part) => setCounts((before) => ({ ...before, ...part }))} />
      <FormField label={t.source} isRequired>
        <Input
          value={words.source}
          maxLength={300}
          onChange={(source) => setWords((before) => ({ ...before, source }))}
        />
      </FormField>
      <FormField label={t.reason} isRequired>
        <TextArea
          value={words.reason}
          rows={2}
          maxLength={2000}
          onChange={(reason) => setWords((before) => ({ ...before, reason }))}
        />
      </FormField>
    </CalendarDialog>
  );
}

const COUNTED = ["perMonth", "longestDays", "statementDays"] as const;
type Counts = Readonly<Record<(typeof COUNTED)[number], string>>;

function CountFields({ counts, onChange }: { counts: Counts; onChange: (change: Partial<Counts>) => void }) {
  const t = useTexts(controlTexts);
  return COUNTED.map((name) => (
    <FormField
      key={name}
      label={t[name]}
      hint={t[`${name}Hint`]}
      error={COUNT.test(counts[name].trim()) ? undefined : t.wrong}
    >
      <Input value={counts[name]} inputMode="numeric" onChange={(text) => onChange({ [name]: text })} />
    </FormField>
  ));
}

function countsOf(rule: ControlRule | null): Counts {
  const shown = (count: number | null | undefined) => (count === null || count === undefined ? "" : String(count));
  return {
    perMonth: shown(rule?.perMonth),
    longestDays: shown(rule?.longestDays),
    statementDays: shown(rule?.statementDays),
  };
}

function numbersOf({ perMonth, longestDays, statementDays }: Counts) {
  const read = (text: string) => (text.trim() === "" ? null : Number(text));
  return { perMonth: read(perMonth), longestDays: read(longestDays), statementDays: read(statementDays) };
}
