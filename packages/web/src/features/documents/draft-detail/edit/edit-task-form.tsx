import type { Owner, TaskProposal } from "@zhigang/contract/documents";
import { LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import { LEAD_BASES } from "@zhigang/domain/ledger";
import { useEffect, useMemo, useState } from "react";
import { Button } from "../../../../kit/button/button.tsx";
import { Form, FormActions, FormField } from "../../../../kit/form-field/form-field.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { TextArea } from "../../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { Select } from "../../../../kit/select/select.tsx";
import { editTexts } from "./edit-texts.ts";
import { readTimeNode, writeTimeNode } from "./new-proposals.ts";
import { OwnerFields } from "./owner-fields.tsx";
import styles from "./edit.module.css";

/** Corrects what was read of a task; what a person sets is kept as set, never as read. */
export function EditTaskForm(props: {
  initial: TaskProposal;
  divisionCode: string | null;
  /** Hears of every change, for what is kept and what is merged. */
  onChange: (value: TaskProposal) => void;
  onSave: (value: TaskProposal) => void;
  onCancel: () => void;
}) {
  const { initial, divisionCode, onChange, onSave, onCancel } = props;
  const t = useTexts(editTexts);
  const say = useWord();
  const [title, setTitle] = useState(initial.title);
  const [leads, setLeads] = useState<readonly Owner[]>(initial.leads);
  const [supports, setSupports] = useState<readonly Owner[]>(initial.supports);
  const [others, setOthers] = useState<readonly Owner[]>(initial.others);
  const [leadBasis, setLeadBasis] = useState(initial.leadBasis);
  const [deadline, setDeadline] = useState(writeTimeNode(initial.deadline, t));
  const [isTried, setIsTried] = useState(false);

  const read = deadline === writeTimeNode(initial.deadline, t) ? initial.deadline : readTimeNode(deadline);
  const isMissing = title.trim() === "";
  const value = useMemo<TaskProposal>(
    () => ({
      ...initial,
      title,
      leads: [...leads],
      supports: [...supports],
      others: [...others],
      leadBasis,
      deadline: read ?? null,
    }),
    // The time node is made anew at each look; the words it is made of say whether it changed.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [initial, title, leads, supports, others, leadBasis, deadline],
  );
  useEffect(() => onChange(value), [value, onChange]);
  const handleLeads = (next: readonly Owner[]) => {
    setLeads(next);
    setLeadBasis("set");
  };
  const handleSubmit = () => {
    setIsTried(true);
    if (isMissing || read === undefined) return;
    onSave({ ...value, title: title.trim(), leads: named(leads), supports: named(supports), others: named(others) });
  };
  return (
    <Form onSubmit={handleSubmit} className={styles.editor}>
      <FormField label={t.title} isRequired error={isTried && isMissing ? t.needed : undefined}>
        <TextArea value={title} onChange={setTitle} rows={2} maxLength={500} data-autofocus />
      </FormField>
      <OwnerFields
        label={t.leads}
        owners={leads}
        divisionCode={divisionCode}
        onChange={handleLeads}
        onMove={{ say: t.toSupports, run: (owner) => setSupports([...supports, owner]) }}
      />
      <FormField label={t.leadBasis}>
        <Select
          value={leadBasis}
          options={LEAD_BASES.map((value) => ({ value, label: say(LEAD_BASIS_WORDS[value]) }))}
          onChange={(value) => setLeadBasis(value ?? "none")}
        />
      </FormField>
      <OwnerFields
        label={t.supports}
        owners={supports}
        divisionCode={divisionCode}
        onChange={setSupports}
        onMove={{ say: t.toLeads, run: (owner) => handleLeads([...leads, owner]) }}
      />
      {initial.others.length > 0 && (
        <OwnerFields label={t.others} owners={others} divisionCode={divisionCode} onChange={setOthers} />
      )}
      <FormField label={t.deadline} hint={t.deadlineHint} error={read === undefined ? t.wrongDeadline : undefined}>
        <Input value={deadline} onChange={setDeadline} />
      </FormField>
      <div className={styles.end}>
        <FormActions>
          <Button onClick={onCancel}>{t.cancel}</Button>
          <Button kind="primary" type="submit">
            {t.save}
          </Button>
        </FormActions>
      </div>
    </Form>
  );
}

/** A row without a name was never filled in. */
function named(owners: readonly Owner[]): Owner[] {
  return owners.filter((owner) => owner.name.trim() !== "");
}
