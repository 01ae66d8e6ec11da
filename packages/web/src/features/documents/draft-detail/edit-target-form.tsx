import type { TargetProposal } from "@zhigang/contract/documents";
import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_CLASS_WORDS } from "@zhigang/domain/glossary";
import { CHANGES, COMPARATORS, TARGET_CLASSES } from "@zhigang/domain/ledger";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { editTexts } from "./draft-texts.ts";
import { readTimeNode } from "./new-proposals.ts";
import styles from "./review.module.css";

const VALUE = /^-?\d+(\.\d+)?(-\d+(\.\d+)?)?$/;

/** Corrects what was read of a target. */
export function EditTargetForm(props: {
  initial: TargetProposal;
  onSave: (value: TargetProposal) => void;
  onCancel: () => void;
}) {
  const { initial, onSave, onCancel } = props;
  const t = useTexts(editTexts);
  const say = useWord();
  const [value, setValue] = useState(initial);
  const [number, setNumber] = useState(initial.value ?? "");
  const [deadline, setDeadline] = useState(initial.deadline?.value ?? "");
  const change = (to: Partial<TargetProposal>) => setValue((before) => ({ ...before, ...to }));

  const read = deadline === (initial.deadline?.value ?? "") ? initial.deadline : readTimeNode(deadline);
  const isWrongNumber = number.trim() !== "" && !VALUE.test(number.trim());
  const isMissing = value.name.trim() === "";
  const handleSubmit = () => {
    if (isMissing || isWrongNumber || read === undefined) return;
    onSave({ ...value, name: value.name.trim(), value: number.trim() === "" ? null : number.trim(), deadline: read });
  };
  return (
    <Form onSubmit={handleSubmit} className={styles.editor}>
      <FormField label={t.name} isRequired error={isMissing ? t.needed : undefined}>
        <Input value={value.name} onChange={(name) => change({ name })} />
      </FormField>
      <FormField label={t.comparator}>
        <Select
          value={value.comparator}
          options={COMPARATORS.map((each) => ({ value: each, label: say(COMPARATOR_WORDS[each]) }))}
          onChange={(comparator) => change({ comparator: comparator ?? "=" })}
        />
      </FormField>
      <FormField label={t.value} hint={t.valueHint} error={isWrongNumber ? t.wrongValue : undefined}>
        <Input value={number} onChange={setNumber} inputMode="decimal" />
      </FormField>
      <FormField label={t.unit}>
        <Input value={value.unit} onChange={(unit) => change({ unit })} />
      </FormField>
      <FormField label={t.deadline} hint={t.deadlineHint} error={read === undefined ? t.wrongDeadline : undefined}>
        <Input value={deadline} onChange={setDeadline} />
      </FormField>
      <FormField label={t.class}>
        <Select
          value={value.class}
          options={TARGET_CLASSES.map((each) => ({ value: each, label: say(TARGET_CLASS_WORDS[each]) }))}
          onChange={(next) => change({ class: next ?? "target" })}
        />
      </FormField>
      <FormField label={t.change}>
        <Select
          value={value.change}
          options={CHANGES.map((each) => ({ value: each, label: say(CHANGE_WORDS[each]) }))}
          onChange={(next) => change({ change: next ?? "level" })}
        />
      </FormField>
      <FormField label={t.scope}>
        <Input value={value.scope ?? ""} onChange={(scope) => change({ scope: scope === "" ? null : scope })} />
      </FormField>
      <Checkbox checked={value.isAim} onChange={(isAim) => change({ isAim })}>
        {t.isAim}
      </Checkbox>
      <FormActions>
        <Button onClick={onCancel}>{t.cancel}</Button>
        <Button kind="primary" type="submit">
          {t.save}
        </Button>
      </FormActions>
    </Form>
  );
}
