import type { Target } from "@zhigang/contract/ledger";
import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_KIND_WORDS } from "@zhigang/domain/glossary";
import type { Term } from "@zhigang/domain/glossary";
import { decideTargetEdit } from "@zhigang/domain/ledger";
import { useState } from "react";
import { fieldErrors, isRefusal } from "../../../api/refusal.ts";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { ABSENT } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ConflictNotice } from "../editing/conflict-notice.tsx";
import { EditDialog } from "../editing/edit-dialog.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { useEditTarget } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { TargetFields } from "./target-fields.tsx";
import { fieldsOf, isValue } from "./edited-target.ts";
import { targetTexts } from "./texts.ts";

const WORDS: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
  comparator: COMPARATOR_WORDS,
  change: CHANGE_WORDS,
  kind: TARGET_KIND_WORDS,
};

/** 修改目标: what is promised changes only with a reason. */
export function EditTargetDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const t = useTexts(targetTexts);
  const shared = useTexts(ledgerTexts);
  const say = useWord();
  const editing = useEditing(target, fieldsOf);
  const { fields, changes } = editing;
  const [reason, setReason] = useState("");
  const edit = useEditTarget(() => {
    showToast({ words: shared.saved });
    onClose();
  });
  const changed = Object.keys(changes);
  const needsReason = !decideTargetEdit({ planStatus: "published", changed, reason: "" }).allowed;
  const decision = decideTargetEdit({ planStatus: "published", changed, reason });
  const isFilled = fields.name.trim() !== "" && isValue(fields.value);
  const handleSave = () =>
    edit.mutate(
      {
        params: { id: target.id },
        body: { ...changes, ...(reason.trim() !== "" && { reason: reason.trim() }) },
        options: { version: editing.version },
      },
      { onError: editing.handleConflict },
    );
  const shown = (field: string, value: string | null) => {
    const term = value === null ? undefined : WORDS[field]?.[value];
    return term ? say(term) : (value ?? ABSENT);
  };
  return (
    <EditDialog
      title={t.edit}
      conflict={<ConflictNotice editing={editing} nameOf={(field) => t.fields[field]} show={shown} />}
      error={isRefusal(edit.error, "http.version_conflict") ? null : edit.error}
      isBusy={edit.isPending}
      canSave={decision.allowed && changed.length > 0 && isFilled}
      onSave={handleSave}
      onClose={onClose}
    >
      <TargetFields fields={fields} errors={fieldErrors(edit.error)} onChange={editing.change} />
      {needsReason && (
        <FormField label={shared.reason} hint={t.needsReason} isRequired>
          <Input value={reason} maxLength={1000} onChange={setReason} />
        </FormField>
      )}
    </EditDialog>
  );
}
