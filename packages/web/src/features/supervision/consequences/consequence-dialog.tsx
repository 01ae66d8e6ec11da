import type { ConsequenceDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { DEED_FIELDS, deedBodyOf, deedDraftOf, GRAVE_DEEDS, isDeedComplete } from "./consequence-draft.ts";
import type { DeedDraft, DeedField } from "./consequence-draft.ts";
import { useConsequenceAct } from "./queries.ts";
import type { ConsequenceDeed } from "./queries.ts";
import { consequenceTexts } from "./texts.ts";

/** One act on a proposal: says what it does, asks for what it needs. */
export function ConsequenceDialog(props: {
  proposal: ConsequenceDetail;
  deed: ConsequenceDeed;
  onStale: () => void;
  onClose: () => void;
}) {
  const { proposal, deed, onStale, onClose } = props;
  const t = useTexts(consequenceTexts);
  const wordsOf = useErrorWords();
  const verb = t.deeds[deed];
  const [draft, setDraft] = useState(() => deedDraftOf(proposal));
  const act = useConsequenceAct(deed, {
    onDone: () => {
      showToast({ words: t.done(verb) });
      onClose();
    },
    onRefused: onStale,
  });
  const canSend = isDeedComplete(deed, draft) && !act.isPending;
  const send = () => canSend && act.send(proposal, deedBodyOf(deed, draft));
  return (
    <Dialog
      isOpen
      title={`${verb} · ${proposal.title}`}
      width={600}
      canDismiss={!act.isPending}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} disabled={act.isPending}>
            {t.cancel}
          </Button>
          <Button
            kind={GRAVE_DEEDS.includes(deed) ? "danger" : "primary"}
            isBusy={act.isPending}
            disabled={!canSend}
            onClick={send}
          >
            {deed === "edit" ? t.save : verb}
          </Button>
        </>
      }
    >
      <Form onSubmit={send} label={verb}>
        <p>{t.effects[deed]}</p>
        {act.error && <Alert tone="bad">{wordsOf(act.error)}</Alert>}
        {DEED_FIELDS[deed].map((field) => (
          <DeedFields
            key={field}
            field={field}
            draft={draft}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
        ))}
      </Form>
    </Dialog>
  );
}

interface Fields {
  draft: DeedDraft;
  onChange: (change: Partial<DeedDraft>) => void;
}

function DeedFields({ field, draft, onChange }: Fields & { field: DeedField }) {
  const t = useTexts(consequenceTexts);
  if (field === "words") return <WordsFields draft={draft} onChange={onChange} />;
  if (field === "hearing") return <HearingFields draft={draft} onChange={onChange} />;
  if (field === "statement") {
    return (
      <FormField label={t.statementField} isRequired>
        <TextArea
          value={draft.statement}
          rows={6}
          maxLength={20_000}
          onChange={(statement) => onChange({ statement })}
        />
      </FormField>
    );
  }
  const isRequired = field === "reason";
  return (
    <FormField label={isRequired ? t.reason : t.reasonOptional} isRequired={isRequired}>
      <TextArea value={draft.reason} rows={3} maxLength={2000} onChange={(reason) => onChange({ reason })} />
    </FormField>
  );
}

function WordsFields({ draft, onChange }: Fields) {
  const t = useTexts(consequenceTexts);
  return (
    <>
      <FormField label={t.titleField} isRequired>
        <Input value={draft.title} maxLength={300} onChange={(title) => onChange({ title })} />
      </FormField>
      <FormField label={t.body} hint={t.bodyHint} isRequired>
        <TextArea value={draft.body} rows={8} maxLength={20_000} onChange={(body) => onChange({ body })} />
      </FormField>
    </>
  );
}

function HearingFields({ draft, onChange }: Fields) {
  const t = useTexts(consequenceTexts);
  return (
    <>
      <FormField label={t.statementDay} hint={t.statementDayHint}>
        <DayPicker value={draft.statementBy} onChange={(statementBy) => onChange({ statementBy })} />
      </FormField>
      <FormField label={t.note}>
        <TextArea value={draft.note} rows={3} maxLength={2000} onChange={(note) => onChange({ note })} />
      </FormField>
    </>
  );
}
