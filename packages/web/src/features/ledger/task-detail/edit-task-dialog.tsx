import type { Task } from "@zhigang/contract/ledger";
import { decideTaskEdit } from "@zhigang/domain/ledger";
import { useState } from "react";
import { fieldErrors, isRefusal } from "../../../api/refusal.ts";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ConflictNotice } from "../editing/conflict-notice.tsx";
import { EditDialog } from "../editing/edit-dialog.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { useEditTask } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { taskTexts } from "./texts.ts";
import { useShownValue } from "./use-shown-value.ts";

/** 修改任务: its title, mark, day and note; the words of the text stay what they are. */
export function EditTaskDialog(props: { task: Task; onClose: () => void }) {
  const { task, onClose } = props;
  const t = useTexts(taskTexts);
  const shared = useTexts(ledgerTexts);
  const shown = useShownValue();
  const editing = useEditing(task, fieldsOf);
  const { fields, changes, change } = editing;
  const [reason, setReason] = useState("");
  const edit = useEditTask(() => {
    showToast({ words: shared.saved });
    onClose();
  });
  const decision = decideTaskEdit({ planStatus: "published", changed: Object.keys(changes), reason });
  const canSave = decision.allowed && Object.keys(changes).length > 0 && fields.title.trim() !== "";
  const errors = fieldErrors(edit.error);
  const handleSave = () =>
    edit.mutate(
      {
        params: { id: task.id },
        body: { ...changes, ...(reason.trim() !== "" && { reason: reason.trim() }) },
        options: { version: editing.version },
      },
      { onError: editing.handleConflict },
    );
  return (
    <EditDialog
      title={t.editTask}
      conflict={<ConflictNotice editing={editing} nameOf={(field) => t.fields[field]} show={shown} />}
      error={isRefusal(edit.error, "http.version_conflict") ? null : edit.error}
      isBusy={edit.isPending}
      canSave={canSave}
      onSave={handleSave}
      onClose={onClose}
    >
      <FormField label={t.title} hint={t.titleHint} isRequired error={errors["title"]}>
        <TextArea value={fields.title} rows={2} maxLength={500} onChange={(title) => change({ title })} />
      </FormField>
      <Checkbox checked={fields.isKey} onChange={(isKey) => change({ isKey })}>
        {t.markKey}
      </Checkbox>
      <FormField label={t.dueOn} hint={t.dueHint} error={errors["dueOn"]}>
        <DayPicker value={fields.dueOn} onChange={(dueOn) => change({ dueOn })} />
      </FormField>
      {"dueOn" in changes && (
        <FormField label={shared.reason} hint={t.needsReason} isRequired error={errors["reason"]}>
          <Input value={reason} maxLength={1000} onChange={setReason} />
        </FormField>
      )}
      <FormField label={t.note} error={errors["note"]}>
        <TextArea value={fields.note} rows={3} maxLength={5000} onChange={(note) => change({ note })} />
      </FormField>
    </EditDialog>
  );
}

function fieldsOf(task: Task) {
  return { title: task.title, isKey: task.isKey, dueOn: task.deadline.dueOn, note: task.note };
}
