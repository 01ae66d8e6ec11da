import type { TargetProposal } from "@zhigang/contract/documents";
import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_CLASS_WORDS } from "@zhigang/domain/glossary";
import { CHANGES, COMPARATORS, TARGET_CLASSES } from "@zhigang/domain/ledger";
import { useEffect, useState } from "react";
import { Button } from "../../../../kit/button/button.tsx";
import { Checkbox } from "../../../../kit/choice/checkbox.tsx";
import { Form, FormActions, FormField } from "../../../../kit/form-field/form-field.tsx";
import { Input } from "../../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { Select } from "../../../../kit/select/select.tsx";
import { editTexts } from "./edit-texts.ts";
import { readTimeNode, writeTimeNode } from "./new-proposals.ts";
import styles from "./edit.module.css";

const VALUE = /^-?\d+(\.\d+)?(-\d+(\.\d+)?)?$/;

/** Corrects what was read of a target. */
export function EditTargetForm(props: {
  initial: TargetProposal;
  /** Hears of every change, for what is kept and what is merged. */
  onChange: (value: TargetProposal) => void;
  onSave: (value: TargetProposal) => void;
  onCancel: () => void;
}) {
  const { initial, onChange, onSave, onCancel } = props;
  const t = useTexts(editTexts);
  const [value, setValue] = useState(initial);
  const [number, setNumber] = useState(initial.value ?? "");
  const [deadline, setDeadline] = useState(writeTimeNode(initial.deadline, t));
  const change = (to: Partial<TargetProposal>) => setValue((before) => ({ ...before, ...to }));

  const read = deadline === writeTimeNode(initial.deadline, t) ? initial.deadline : readTimeNode(deadline);
  const figure = readFigure(number);
  const isMissing = value.name.trim() === "";
  useEffect(
    () => onChange({ ...value, value: figure ?? null, deadline: read ?? null }),
    // Figure and time node are made anew at each look; their words say whether they changed.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [value, number, deadline, onChange],
  );
  const handleSubmit = () => {
    if (isMissing || figure === undefined || read === undefined) return;
    onSave({ ...value, name: value.name.trim(), value: figure, deadline: read });
  };
  return (
    <Form onSubmit={handleSubmit} className={styles.editor}>
      <FormField label={t.name} isRequired error={isMissing ? t.needed : undefined}>
        <Input value={value.name} onChange={(name) => change({ name })} data-autofocus />
      </FormField>
      <Comparison value={value} onChange={change} />
      <FormField label={t.value} hint={t.valueHint} error={figure === undefined ? t.wrongValue : undefined}>
        <Input value={number} onChange={setNumber} inputMode="decimal" />
      </FormField>
      <FormField label={t.unit}>
        <Input value={value.unit} onChange={(unit) => change({ unit })} />
      </FormField>
      <FormField label={t.deadline} hint={t.deadlineHint} error={read === undefined ? t.wrongDeadline : undefined}>
        <Input value={deadline} onChange={setDeadline} />
      </FormField>
      <Meaning value={value} onChange={change} />
      <Checkbox checked={value.isAim} onChange={(isAim) => change({ isAim })}>
        {t.isAim}
      </Checkbox>
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

/** The figure as a person writes it, in digits of any width; null for none, undefined for something that is none. */
function readFigure(text: string): string | null | undefined {
  const figure = text.normalize("NFKC").trim();
  if (figure === "") return null;
  return VALUE.test(figure) ? figure : undefined;
}

interface PartProps {
  value: TargetProposal;
  onChange: (to: Partial<TargetProposal>) => void;
}

function Comparison({ value, onChange }: PartProps) {
  const t = useTexts(editTexts);
  const say = useWord();
  return (
    <FormField label={t.comparator}>
      <Select
        value={value.comparator}
        options={COMPARATORS.map((each) => ({ value: each, label: say(COMPARATOR_WORDS[each]) }))}
        onChange={(comparator) => onChange({ comparator: comparator ?? "=" })}
      />
    </FormField>
  );
}

function Meaning({ value, onChange }: PartProps) {
  const t = useTexts(editTexts);
  const say = useWord();
  return (
    <>
      <FormField label={t.class}>
        <Select
          value={value.class}
          options={TARGET_CLASSES.map((each) => ({ value: each, label: say(TARGET_CLASS_WORDS[each]) }))}
          onChange={(next) => onChange({ class: next ?? "target" })}
        />
      </FormField>
      <FormField label={t.change}>
        <Select
          value={value.change}
          options={CHANGES.map((each) => ({ value: each, label: say(CHANGE_WORDS[each]) }))}
          onChange={(next) => onChange({ change: next ?? "level" })}
        />
      </FormField>
      <FormField label={t.scope}>
        <Input value={value.scope ?? ""} onChange={(scope) => onChange({ scope: scope === "" ? null : scope })} />
      </FormField>
    </>
  );
}
