import { useState } from "react";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { useSetOverride } from "./queries.ts";
import { calendarTexts } from "./texts.ts";
import { useToldMoved } from "./use-told-moved.ts";

/** 新增本地安排: days, whether they are worked, why, and by which paper. */
export function OverrideDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(calendarTexts);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [kind, setKind] = useState<"rest" | "work">("rest");
  const [reason, setReason] = useState("");
  const [source, setSource] = useState("");
  const set = useSetOverride(useToldMoved(onClose));
  const canSave = from !== null && reason.trim() !== "" && source.trim() !== "" && !set.isPending;
  const handleSave = () => {
    if (from === null) return;
    const isWorking = kind === "work";
    set.mutate({
      body: { divisionCode: null, from, to: to ?? from, isWorking, reason: reason.trim(), source: source.trim() },
    });
  };
  return (
    <CalendarDialog
      title={t.addOverride}
      error={set.error}
      isBusy={set.isPending}
      canSave={canSave}
      onSave={handleSave}
      onClose={onClose}
    >
      <FormField label={t.from} isRequired>
        <DayPicker value={from} onChange={setFrom} />
      </FormField>
      <FormField label={t.to}>
        <DayPicker value={to} onChange={setTo} />
      </FormField>
      <FormField label={t.kindOfOverride}>
        <Segmented
          label={t.kindOfOverride}
          value={kind}
          choices={[
            { value: "rest", label: t.rests },
            { value: "work", label: t.works },
          ]}
          onChange={setKind}
        />
      </FormField>
      <FormField label={t.reason} isRequired>
        <Input value={reason} maxLength={2000} onChange={setReason} />
      </FormField>
      <FormField label={t.source} isRequired>
        <Input value={source} maxLength={300} onChange={setSource} />
      </FormField>
    </CalendarDialog>
  );
}
