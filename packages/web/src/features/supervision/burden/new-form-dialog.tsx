import type { BodyOf } from "@zhigang/contract/http";
import type { AskField, supervisionEndpoints } from "@zhigang/contract/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { estimatedMinutes, yearlyMinutes } from "@zhigang/domain/supervision";
import { useState } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { fieldErrors } from "../../../api/refusal.ts";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { MultiSelect } from "../../../kit/select/select.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { AskFieldRow } from "./ask-field-row.tsx";
import { useRegisterForm } from "./queries.ts";
import { burdenTexts } from "./texts.ts";
import styles from "./burden.module.css";

const FRESH: AskField = {
  name: "",
  targetId: null,
  minutes: null,
  frequency: "once",
  justification: "",
  validTo: null,
};
const EMPTY = {
  title: "",
  justification: "",
  validFrom: null as string | null,
  validTo: null as string | null,
  departmentIds: [] as readonly string[],
  fields: [FRESH] as readonly AskField[],
};

/** 登记报表: a form that asks what is known is refused; beside each such field stands where it is known. */
export function NewFormDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(burdenTexts);
  const departments = useDepartmentOptions().map(({ id, name }) => ({ value: id, label: name }));
  const [draft, setDraft] = useState(EMPTY);
  const set = (change: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...change }));
  const register = useRegisterForm(() => {
    showToast({ words: t.done });
    onClose();
  });
  const body = bodyOf(draft);
  return (
    <FormDialog
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
        <Input value={draft.title} onChange={(title) => set({ title })} maxLength={200} />
      </FormField>
      <FormField label={t.justification} isRequired>
        <TextArea
          value={draft.justification}
          onChange={(justification) => set({ justification })}
          rows={2}
          maxLength={2000}
        />
      </FormField>
      <div className={styles.fields}>
        <FormField label={t.validFrom} isRequired>
          <DayPicker value={draft.validFrom} onChange={(validFrom) => set({ validFrom })} />
        </FormField>
        <FormField label={t.validTo} isRequired>
          <DayPicker value={draft.validTo} onChange={(validTo) => set({ validTo })} />
        </FormField>
      </div>
      <FormField label={t.departments} isRequired>
        <MultiSelect
          values={draft.departmentIds}
          options={departments}
          isSearchable
          onChange={(departmentIds) => set({ departmentIds })}
        />
      </FormField>
      <AskFields
        fields={draft.fields}
        units={draft.departmentIds.length}
        errors={fieldErrors(register.error)}
        onChange={(fields) => {
          register.reset();
          set({ fields });
        }}
      />
    </FormDialog>
  );
}

function AskFields(props: {
  fields: readonly AskField[];
  units: number;
  errors: Readonly<Record<string, string>>;
  onChange: (fields: readonly AskField[]) => void;
}) {
  const { fields, units, errors, onChange } = props;
  const t = useTexts(burdenTexts);
  const [month] = useState(() => calendarDateOf(new Date()).slice(0, 7));
  const timed = fields.map(({ minutes, frequency }) => ({
    frequency,
    minutes: minutes ?? estimatedMinutes("form_field", month),
  }));
  const hours = Math.ceil((yearlyMinutes(timed, units) / 60) * 10) / 10;
  return (
    <>
      {fields.map((field, at) => (
        <AskFieldRow
          // oxlint-disable-next-line react/no-array-index-key -- a field has nothing of its own but its place
          key={at}
          number={at + 1}
          field={field}
          error={errors[`fields.${at}`]}
          onChange={(change) => onChange(fields.map((one, index) => (index === at ? { ...one, ...change } : one)))}
          onRemove={fields.length > 1 ? () => onChange(fields.filter((_, index) => index !== at)) : undefined}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...fields, FRESH])}>
          {t.addField}
        </Button>
      </div>
      <p role="status">{t.cost(String(fields.length), String(units), String(hours))}</p>
    </>
  );
}

type NewForm = BodyOf<typeof supervisionEndpoints.registerAskForm>;

/** What is sent once everything is filled in. */
function bodyOf({ title, justification, validFrom, validTo, departmentIds, fields }: typeof EMPTY): NewForm | null {
  const words = [title, justification, ...fields.flatMap((field) => [field.name, field.justification])];
  if (!validFrom || !validTo || departmentIds.length === 0 || words.some((one) => one.trim() === "")) return null;
  return {
    title: title.trim(),
    justification: justification.trim(),
    validFrom,
    validTo,
    departmentIds: [...departmentIds],
    fields: fields.map((field) => ({
      ...field,
      name: field.name.trim(),
      justification: field.justification.trim(),
    })),
  };
}
