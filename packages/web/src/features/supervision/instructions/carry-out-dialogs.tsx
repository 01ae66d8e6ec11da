import { useState } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { useItems } from "../queries.ts";
import { DeedDialog } from "./instruction-deed-dialog.tsx";
import type { DeedProps } from "./instruction-deed-dialog.tsx";
import { instructionTexts } from "./texts.ts";

/** 转为事项: what is to be done, by whom and when; it begins with the words of the instruction. */
export function MakeItemDialog(props: DeedProps) {
  const { instruction } = props;
  const t = useTexts(instructionTexts);
  const departments = useDepartmentOptions();
  const whole = instruction.words ?? "";
  const [title, setTitle] = useState("");
  const [requirement, setRequirement] = useState(whole.slice(0, 4000));
  const [dueOn, setDueOn] = useState<string | null>(instruction.dueOn);
  const [leadId, setLeadId] = useState<string | null>(null);
  const [words, setWords] = useState(whole);
  const isReady = [title, requirement, words].every((text) => text.trim() !== "");
  const body = {
    title: title.trim(),
    requirement: requirement.trim(),
    words: words.trim(),
    ...(dueOn !== null && { dueOn }),
    ...(leadId !== null && { duties: [{ departmentId: leadId, role: "lead" }] }),
  };
  return (
    <DeedDialog {...props} deed="make_item" verb={t.makeItem} effect={t.makeItemEffect} body={isReady ? body : null}>
      <FormField label={t.itemTitle} isRequired>
        <Input value={title} maxLength={200} onChange={setTitle} />
      </FormField>
      <FormField label={t.requirement} isRequired>
        <TextArea value={requirement} rows={4} maxLength={4000} onChange={setRequirement} />
      </FormField>
      <FormField label={t.lead} hint={t.leadHint}>
        <DepartmentPicker departments={departments} value={leadId} onChange={setLeadId} />
      </FormField>
      <FormField label={t.due} hint={t.dueHint}>
        <DayPicker value={dueOn} onChange={setDueOn} />
      </FormField>
      <ExcerptField words={words} onChange={setWords} />
    </DeedDialog>
  );
}

/** 挂接事项: one that is there already, found by its title or number. */
export function AttachDialog(props: DeedProps) {
  const { instruction } = props;
  const t = useTexts(instructionTexts);
  const [q, setQ] = useState("");
  const [itemId, setItemId] = useState<string | null>(null);
  const [words, setWords] = useState(instruction.words ?? "");
  const found = useItems({ limit: 20, ...(q.trim() !== "" && { q: q.trim() }) });
  const attached = instruction.items.map((item) => item.itemId);
  const body = itemId === null || words.trim() === "" ? null : { itemId, words: words.trim() };
  return (
    <DeedDialog {...props} deed="attach" verb={t.attach} effect={t.attachEffect} body={body}>
      <FormField label={t.pickItem} isRequired>
        <Select
          isSearchable
          isLoading={found.isLoading}
          onSearch={setQ}
          value={itemId}
          options={found.items
            .filter(({ id }) => !attached.includes(id))
            .map(({ id, title, number }) => ({ value: id, label: title, note: number ?? undefined }))}
          onChange={setItemId}
        />
      </FormField>
      <ExcerptField words={words} onChange={setWords} />
    </DeedDialog>
  );
}

function ExcerptField({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const t = useTexts(instructionTexts);
  return (
    <FormField label={t.excerpt} hint={t.excerptHint} isRequired>
      <TextArea value={words} rows={3} maxLength={8000} onChange={onChange} />
    </FormField>
  );
}
