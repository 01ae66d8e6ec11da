import type { BodyOf } from "@zhigang/contract/http";
import type { ScoreRoundDetail, supervisionEndpoints } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useNavigate } from "react-router";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { scoreRoundAddress } from "../addresses.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useScoreForms } from "../score-forms/queries.ts";
import { useDraftRound } from "./queries.ts";
import { scoreTexts } from "./texts.ts";

/** What a new round begins with when a discarded one is drawn anew. */
export type RoundBefore = Pick<ScoreRoundDetail, "title" | "formName" | "from" | "cutOffOn" | "planId">;

/** 新建评分: the form with its source, the days, and until when units score themselves. */
export function NewRoundDialog({ before, onClose }: { before?: RoundBefore; onClose: () => void }) {
  const t = useTexts(scoreTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const forms = useScoreForms().data?.items ?? [];
  const [draft, setDraft] = useState<RoundDraft>(() => begunFrom(before));
  const set = (change: Partial<RoundDraft>) => setDraft((former) => ({ ...former, ...change }));
  const send = useDraftRound(({ id }) => void navigate(scoreRoundAddress(id)));
  const chosen = forms.find(({ name }) => name === draft.form);
  const body = bodyOf(draft);
  return (
    <FormDialog
      title={t.newRound}
      verb={t.newRound}
      effect={t.newRoundEffect}
      isBusy={send.isPending}
      error={send.error}
      canSend={body !== null}
      onSend={() => body && send.mutate({ body })}
      onClose={onClose}
    >
      <FormField label={t.roundTitle} isRequired>
        <Input value={draft.title} onChange={(title) => set({ title })} maxLength={200} />
      </FormField>
      <FormField label={t.form} isRequired {...(chosen && { hint: `${t.formSource}: ${chosen.source}` })}>
        <Select
          value={draft.form}
          options={forms.map((one) => ({ value: one.name, label: one.title[language] }))}
          onChange={(form) => set({ form })}
        />
      </FormField>
      <FormField label={t.from} isRequired>
        <DayPicker value={draft.from} onChange={(from) => set({ from })} />
      </FormField>
      <FormField label={t.cutOffOn} hint={t.cutOffHint} isRequired>
        <DayPicker value={draft.cutOffOn} onChange={(cutOffOn) => set({ cutOffOn })} />
      </FormField>
      <FormField label={t.selfScoreBy} isRequired>
        <DayPicker value={draft.selfScoreBy} onChange={(selfScoreBy) => set({ selfScoreBy })} />
      </FormField>
    </FormDialog>
  );
}

type NewRound = BodyOf<typeof supervisionEndpoints.draftScoreRound>;
interface RoundDraft {
  readonly title: string;
  readonly form: NewRound["form"] | null;
  readonly from: string | null;
  readonly cutOffOn: string | null;
  readonly selfScoreBy: string | null;
  readonly planId: string | null;
}

function begunFrom(before: RoundBefore | undefined): RoundDraft {
  if (!before) return { title: "", form: null, from: null, cutOffOn: null, selfScoreBy: null, planId: null };
  const { title, formName: form, from, cutOffOn, planId } = before;
  return { title, form, from, cutOffOn, planId, selfScoreBy: null };
}

/** What is sent once everything is filled in. */
function bodyOf({ title, form, from, cutOffOn, selfScoreBy, planId }: RoundDraft): NewRound | null {
  if (!form || !from || !cutOffOn || !selfScoreBy || title.trim() === "") return null;
  return { title: title.trim(), form, from, cutOffOn, selfScoreBy, ...(planId !== null && { planId }) };
}
