import type { Task } from "@zhigang/contract/ledger";
import { findRepeated } from "@zhigang/domain/ledger";
import { useState } from "react";
import { fieldErrors, isRefusal } from "../../../api/refusal.ts";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ConflictNotice } from "../editing/conflict-notice.tsx";
import { EditDialog } from "../editing/edit-dialog.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { useSetDuties } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { DutyEditor } from "./duty-editor.tsx";
import type { EditedDuty } from "./duty-editor.tsx";
import { taskTexts } from "./texts.ts";
import { useShownValue } from "./use-shown-value.ts";
import styles from "../editing/editing.module.css";

/** 确定牵头与配合单位: a person says who does it and why; what the text named stays in the history. */
export function SetDutiesDialog(props: { task: Task; onClose: () => void }) {
  const { task, onClose } = props;
  const t = useTexts(taskTexts);
  const shared = useTexts(ledgerTexts);
  const shown = useShownValue();
  const editing = useEditing(task, fieldsOf);
  const { duties } = editing.fields;
  const [reason, setReason] = useState("");
  const send = useSetDuties(() => {
    showToast({ words: shared.saved });
    onClose();
  });
  const repeated = findRepeated(duties.filter((duty) => duty.name !== ""));
  const isUnnamed = duties.some((duty) => duty.name.trim() === "");
  const isChanged = "duties" in editing.changes;
  const handleSave = () =>
    send.mutate(
      {
        params: { id: task.id },
        body: { duties: duties.map(sentDuty), reason: reason.trim() },
        options: { version: editing.version },
      },
      { onError: editing.handleConflict },
    );
  return (
    <EditDialog
      title={t.setDuties}
      width={780}
      conflict={<ConflictNotice editing={editing} nameOf={(field) => t.fields[field]} show={shown} />}
      error={isRefusal(send.error, "http.version_conflict") ? null : send.error}
      isBusy={send.isPending}
      canSave={isChanged && !isUnnamed && repeated === undefined && reason.trim() !== ""}
      onSave={handleSave}
      onClose={onClose}
    >
      <DutyEditor duties={duties} onChange={(next) => editing.change({ duties: next })} />
      {repeated !== undefined && (
        <p role="alert" className={styles.wrong}>
          {t.repeated(repeated)}
        </p>
      )}
      {isUnnamed && <p className={styles.hint}>{t.unnamed}</p>}
      <FormField label={shared.reason} hint={t.whyDuties} isRequired error={fieldErrors(send.error)["reason"]}>
        <Input value={reason} maxLength={1000} onChange={setReason} />
      </FormField>
    </EditDialog>
  );
}

function fieldsOf(task: Task): { duties: readonly EditedDuty[] } {
  return { duties: task.duties.map(({ role, name, departmentId }) => ({ role, name, departmentId })) };
}

function sentDuty({ role, name, departmentId }: EditedDuty) {
  return { role, name: name.trim(), ...(departmentId !== null && { departmentId }) };
}
