import { useState } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { MultiSelect } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { SheetFormDialog } from "../sheets/sheet-form-dialog.tsx";
import { useRegisterForm } from "./queries.ts";
import { burdenTexts } from "./texts.ts";

/** 登记报表: a form that asks what is known is refused, and the refusal says where it is known. */
export function NewFormDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(burdenTexts);
  const departments = useDepartmentOptions().map(({ id, name }) => ({ value: id, label: name }));
  const [title, setTitle] = useState("");
  const [justification, setJustification] = useState("");
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [validTo, setValidTo] = useState<string | null>(null);
  const [departmentIds, setDepartmentIds] = useState<readonly string[]>([]);
  const [fields, setFields] = useState("");
  const register = useRegisterForm(() => {
    showToast({ words: t.done });
    onClose();
  });
  const names = fields.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const isFilled = [title, justification].every((words) => words.trim() !== "");
  const body =
    validFrom && validTo && isFilled && names.length > 0 && departmentIds.length > 0
      ? {
          title: title.trim(),
          justification: justification.trim(),
          validFrom,
          validTo,
          departmentIds: [...departmentIds],
          fields: names.map((name) => ({ name, targetId: null })),
        }
      : null;
  return (
    <SheetFormDialog
      title={t.newForm}
      verb={t.newForm}
      effect={t.formsWords}
      isBusy={register.isPending}
      error={register.error}
      canSend={body !== null}
      onSend={() => body && register.mutate({ body })}
      onClose={onClose}
    >
      <FormField label={t.formTitle} isRequired>
        <Input value={title} onChange={setTitle} maxLength={200} />
      </FormField>
      <FormField label={t.justification} isRequired>
        <TextArea value={justification} onChange={setJustification} rows={2} maxLength={2000} />
      </FormField>
      <FormField label={t.validFrom} isRequired>
        <DayPicker value={validFrom} onChange={setValidFrom} />
      </FormField>
      <FormField label={t.validTo} isRequired>
        <DayPicker value={validTo} onChange={setValidTo} />
      </FormField>
      <FormField label={t.departments} isRequired>
        <MultiSelect values={departmentIds} options={departments} isSearchable onChange={setDepartmentIds} />
      </FormField>
      <FormField label={t.fields} hint={t.fieldsHint} isRequired>
        <TextArea value={fields} onChange={setFields} rows={4} />
      </FormField>
    </SheetFormDialog>
  );
}
