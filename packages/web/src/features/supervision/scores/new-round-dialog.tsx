import { useState } from "react";
import { useNavigate } from "react-router";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { scoreRoundAddress } from "../addresses.ts";
import { SheetFormDialog } from "../sheets/sheet-form-dialog.tsx";
import { useDraftRound, useScoreForms } from "./queries.ts";
import { scoreTexts } from "./texts.ts";

/** 新建评分: the form with its source, the days, and until when units score themselves. */
export function NewRoundDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(scoreTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const forms = useScoreForms().data?.items ?? [];
  const [title, setTitle] = useState("");
  const [form, setForm] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [cutOffOn, setCutOffOn] = useState<string | null>(null);
  const [selfScoreBy, setSelfScoreBy] = useState<string | null>(null);
  const draft = useDraftRound(({ id }) => void navigate(scoreRoundAddress(id)));
  const chosen = forms.find(({ name }) => name === form);
  const body =
    chosen && from && cutOffOn && selfScoreBy && title.trim() !== ""
      ? { title: title.trim(), form: chosen.name, from, cutOffOn, selfScoreBy }
      : null;
  return (
    <SheetFormDialog
      title={t.newRound}
      verb={t.newRound}
      effect={t.newRoundEffect}
      isBusy={draft.isPending}
      error={draft.error}
      canSend={body !== null}
      onSend={() => body && draft.mutate({ body })}
      onClose={onClose}
    >
      <FormField label={t.roundTitle} isRequired>
        <Input value={title} onChange={setTitle} maxLength={200} />
      </FormField>
      <FormField label={t.form} isRequired {...(chosen && { hint: `${t.formSource}: ${chosen.source}` })}>
        <Select
          value={form}
          options={forms.map((one) => ({ value: one.name, label: one.title[language] }))}
          onChange={setForm}
        />
      </FormField>
      <FormField label={t.from} isRequired>
        <DayPicker value={from} onChange={setFrom} />
      </FormField>
      <FormField label={t.cutOffOn} isRequired>
        <DayPicker value={cutOffOn} onChange={setCutOffOn} />
      </FormField>
      <FormField label={t.selfScoreBy} isRequired>
        <DayPicker value={selfScoreBy} onChange={setSelfScoreBy} />
      </FormField>
    </SheetFormDialog>
  );
}
