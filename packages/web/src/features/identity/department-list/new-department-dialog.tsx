import { DEPARTMENT_KIND_WORDS } from "@zhigang/domain/glossary";
import { DEPARTMENT_KINDS } from "@zhigang/domain/identity";
import type { DepartmentKind } from "@zhigang/domain/identity";
import { useState } from "react";
import { useDepartmentOptions, useDivisionNames } from "../../../api/departments.ts";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import type { NewDialogEnds } from "../administered-list.tsx";
import { useCreateDepartment } from "./queries.ts";
import { departmentTexts } from "./texts.ts";

const BLANK = {
  name: "",
  shortName: "",
  kind: "department" as DepartmentKind,
  divisionCode: "",
  parentId: null as string | null,
};

/** 新建部门: a body that a plan names, or that was newly set up. */
export function NewDepartmentDialog({ onClose, onCreated }: NewDialogEnds) {
  const t = useTexts(departmentTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const divisions = useDivisionNames();
  const departments = useDepartmentOptions();
  const [draft, setDraft] = useState(BLANK);
  const create = useCreateDepartment((department) => {
    onClose();
    onCreated(department.id);
  });
  const errors = fieldErrors(create.error);
  const isReady = draft.name.trim() !== "" && draft.divisionCode !== "";
  const handleSubmit = () => {
    const shortName = draft.shortName.trim() === "" ? null : draft.shortName.trim();
    if (isReady) create.mutate({ body: { ...draft, name: draft.name.trim(), shortName } });
  };
  return (
    <Dialog isOpen title={t.newDepartment} onClose={onClose} width={480}>
      <Form label={t.newDepartment} onSubmit={handleSubmit}>
        {create.error && <Alert tone="bad">{wordsOf(create.error)}</Alert>}
        <FormField label={t.name} isRequired error={errors["name"]}>
          <Input value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
        </FormField>
        <FormField label={t.shortName} hint={t.optional} error={errors["shortName"]}>
          <Input value={draft.shortName} onChange={(shortName) => setDraft({ ...draft, shortName })} />
        </FormField>
        <FormField label={t.division} isRequired error={errors["divisionCode"]}>
          <Select
            isSearchable
            value={draft.divisionCode === "" ? null : draft.divisionCode}
            options={[...divisions].map(([code, name]) => ({ value: code, label: name, note: code }))}
            onChange={(divisionCode) => setDraft({ ...draft, divisionCode: divisionCode ?? "" })}
          />
        </FormField>
        <FormField label={t.kind} isRequired error={errors["kind"]}>
          <Select
            value={draft.kind}
            options={DEPARTMENT_KINDS.map((kind) => ({ value: kind, label: say(DEPARTMENT_KIND_WORDS[kind]) }))}
            onChange={(kind) => setDraft({ ...draft, kind: kind ?? "department" })}
          />
        </FormField>
        <FormField label={t.parent} hint={t.optional} error={errors["parentId"]}>
          <DepartmentPicker
            departments={departments}
            value={draft.parentId}
            onChange={(parentId) => setDraft({ ...draft, parentId })}
          />
        </FormField>
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" type="submit" isBusy={create.isPending} disabled={!isReady}>
            {t.create}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
