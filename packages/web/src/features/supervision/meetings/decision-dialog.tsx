import type { MeetingDecision, MeetingDetail } from "@zhigang/contract/supervision";
import { DECISION_OUTCOME_WORDS, LIMIT_KIND_WORDS } from "@zhigang/domain/glossary";
import { DECISION_OUTCOMES } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DepartmentsPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { DueField } from "../parts/due-field.tsx";
import { useLimitRules } from "../queries.ts";
import { decisionOf, draftOfDecision } from "./decision-draft.ts";
import type { DecisionDraft } from "./decision-draft.ts";
import { ItemSelect } from "./item-select.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useWriteDecision } from "./queries.ts";
import { meetingTexts } from "./texts.ts";

/** 记下议定事项, or edit it: what, of which point, what becomes of it, who, by when. */
export function DecisionDialog(props: {
  meeting: MeetingDetail;
  decision: MeetingDecision | null;
  onClose: () => void;
}) {
  const { meeting, decision, onClose } = props;
  const t = useTexts(meetingTexts);
  const [draft, setDraft] = useState<DecisionDraft>(() => draftOfDecision(decision));
  const { add, edit } = useWriteDecision(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const body = decisionOf(draft);
  const send = () => {
    if (!body) return;
    if (decision === null) add.mutate({ params: { id: meeting.id }, body });
    else edit.mutate({ params: { id: decision.id }, body, options: { version: decision.version } });
  };
  return (
    <FormDialog
      title={decision === null ? t.addDecision : t.editDecision}
      verb={t.save}
      isBusy={add.isPending || edit.isPending}
      error={add.error ?? edit.error}
      canSend={body !== null}
      onSend={send}
      onClose={onClose}
    >
      <DecisionFields
        meeting={meeting}
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
    </FormDialog>
  );
}

interface Fields {
  meeting: MeetingDetail;
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
}

function DecisionFields({ meeting, draft, onChange }: Fields) {
  const t = useTexts(meetingTexts);
  const say = useWord();
  const points = meeting.agenda.filter(({ isDropped }) => !isDropped);
  return (
    <>
      <FormField label={t.words} hint={t.wordsHint} isRequired>
        <TextArea value={draft.words} rows={3} maxLength={4000} onChange={(words) => onChange({ words })} />
      </FormField>
      <FormField label={t.pointOf}>
        <Select
          label={t.pointOf}
          placeholder={t.noPoint}
          width="100%"
          isClearable
          value={draft.pointId}
          options={points.map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${title}` }))}
          onChange={(pointId) => onChange({ pointId })}
        />
      </FormField>
      <FormField label={t.outcome} isRequired>
        <Segmented
          label={t.outcome}
          value={draft.outcome}
          choices={DECISION_OUTCOMES.map((value) => ({ value, label: say(DECISION_OUTCOME_WORDS[value]) }))}
          onChange={(outcome) => onChange({ outcome })}
        />
      </FormField>
      {draft.outcome === "attached" && <AttachField meeting={meeting} draft={draft} onChange={onChange} />}
      <DutyFields draft={draft} onChange={onChange} />
      {draft.outcome !== "attached" && <LimitField draft={draft} onChange={onChange} />}
    </>
  );
}

/** By when, with the usual limit of minutes at hand. */
function LimitField({ draft, onChange }: Omit<Fields, "meeting">) {
  const t = useTexts(meetingTexts);
  const say = useWord();
  const limit = useLimitRules().data?.inForce.limits.meeting_minutes;
  const usual = limit ? [{ label: say(LIMIT_KIND_WORDS.meeting_minutes), ...limit }] : [];
  return <DueField draft={draft} isRequired={false} hint={t.dueHint} usual={usual} onChange={onChange} />;
}

/** The item is looked for by its title or number. */
function AttachField({ draft, onChange }: Fields) {
  const t = useTexts(meetingTexts);
  return (
    <FormField label={t.attachTo} hint={draft.item?.title ?? t.addItemHint} isRequired>
      <ItemSelect label={t.attachTo} value={draft.item?.id ?? null} onChange={(item) => onChange({ item })} />
    </FormField>
  );
}

function DutyFields({ draft, onChange }: Omit<Fields, "meeting">) {
  const t = useTexts(meetingTexts);
  const departments = useDepartmentOptions();
  return (
    <>
      <FormField label={t.leads} isRequired={draft.outcome === "item"}>
        <DepartmentsPicker
          label={t.leads}
          departments={departments}
          values={draft.leads}
          onChange={(leads) => onChange({ leads })}
        />
      </FormField>
      <FormField label={t.supports}>
        <DepartmentsPicker
          label={t.supports}
          departments={departments}
          values={draft.supports}
          onChange={(supports) => onChange({ supports })}
        />
      </FormField>
    </>
  );
}
