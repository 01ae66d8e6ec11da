import type { TaskBatchChanges } from "@zhigang/contract/ledger";
import type { ReactNode } from "react";
import { useDepartmentOptions } from "../../../api/departments.ts";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { DepartmentPicker } from "../../../kit/department-picker/department-picker.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { batchTexts } from "./texts.ts";
import styles from "./task-batch.module.css";

type Field = "leadDepartmentId" | "dueOn" | "isKey" | "note";

/** The fields that can be changed together; a tick takes one in. */
export function BatchFields(props: { changes: TaskBatchChanges; onChange: (changes: TaskBatchChanges) => void }) {
  const { changes, onChange } = props;
  const t = useTexts(batchTexts);
  const departments = useDepartmentOptions();
  const set = (change: TaskBatchChanges) => onChange({ ...changes, ...change });
  const toggle = (field: Field, start: TaskBatchChanges) => (isOn: boolean) => {
    const { [field]: _dropped, ...rest } = changes;
    onChange(isOn ? { ...changes, ...start } : rest);
  };
  const former = (["support", "leave"] as const).map((value) => ({ value, label: t.formerChoices[value] }));
  const marks = (["yes", "no"] as const).map((value) => ({ value, label: t.keyChoices[value] }));
  return (
    <>
      <p className={styles.hint}>{t.hint}</p>
      <BatchField
        label={t.fields.lead}
        isOn={"leadDepartmentId" in changes || changes.formerLeads !== undefined}
        onToggle={(isOn) => {
          const { leadDepartmentId: _lead, formerLeads: _former, ...rest } = changes;
          onChange(isOn ? { ...rest, formerLeads: "support" } : rest);
        }}
      >
        <DepartmentPicker
          departments={departments}
          label={t.fields.lead}
          value={changes.leadDepartmentId ?? null}
          onChange={(id) => (id === null ? toggle("leadDepartmentId", {})(false) : set({ leadDepartmentId: id }))}
        />
        <Segmented
          label={t.formerLeads}
          value={changes.formerLeads ?? "support"}
          choices={former}
          onChange={(formerLeads) => set({ formerLeads })}
        />
      </BatchField>
      <BatchField label={t.fields.dueOn} isOn={"dueOn" in changes} onToggle={toggle("dueOn", { dueOn: null })}>
        <DayPicker label={t.fields.dueOn} value={changes.dueOn ?? null} onChange={(dueOn) => set({ dueOn })} />
        <span className={styles.hint}>{t.clearDay}</span>
      </BatchField>
      <BatchField label={t.fields.isKey} isOn={"isKey" in changes} onToggle={toggle("isKey", { isKey: true })}>
        <Segmented
          label={t.fields.isKey}
          value={changes.isKey === false ? "no" : "yes"}
          choices={marks}
          onChange={(mark) => set({ isKey: mark === "yes" })}
        />
      </BatchField>
      <BatchField label={t.fields.note} isOn={"note" in changes} onToggle={toggle("note", { note: "" })}>
        <TextArea
          aria-label={t.fields.note}
          value={changes.note ?? ""}
          rows={3}
          maxLength={5000}
          onChange={(note) => set({ note })}
        />
        <span className={styles.hint}>{t.clearNote}</span>
      </BatchField>
    </>
  );
}

function BatchField(props: { label: string; isOn: boolean; onToggle: (isOn: boolean) => void; children: ReactNode }) {
  const { label, isOn, onToggle, children } = props;
  return (
    <div className={styles.field}>
      <Checkbox checked={isOn} onChange={onToggle}>
        {label}
      </Checkbox>
      {isOn && <div className={styles.control}>{children}</div>}
    </div>
  );
}
