import type { TaskBatchChanges, TaskSelection } from "@zhigang/contract/ledger";
import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useEditBatch, usePreviewBatch, useUndoBatch } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { BatchFields } from "./batch-fields.tsx";
import { BatchPreview } from "./batch-preview.tsx";
import { batchTexts } from "./texts.ts";
import styles from "./task-batch.module.css";

/** 批量修改: which fields, then what would change row by row, then one deed that can be undone. */
export function TaskBatchDialog(props: {
  selection: TaskSelection;
  count: number;
  onDone: () => void;
  onClose: () => void;
}) {
  const { selection, count, onDone, onClose } = props;
  const t = useTexts(batchTexts);
  const shared = useTexts(ledgerTexts);
  const format = useFormat();
  const wordsOf = useErrorWords();
  const [changes, setChanges] = useState<TaskBatchChanges>({});
  const [reason, setReason] = useState("");
  const preview = usePreviewBatch();
  const undo = useUndoBatch(
    () => showToast({ words: t.undone }),
    (error) => showToast({ tone: "bad", words: wordsOf(error) }),
  );
  const edit = useEditBatch((batch) => {
    showToast({
      words: t.done(format.number(batch.changed)),
      action: { label: t.undo, run: () => undo.mutate({ params: { id: batch.id } }) },
    });
    onDone();
  });
  const seen = preview.data;
  const handlePreview = () => preview.mutate({ body: { selection, changes } });
  const handleConfirm = () =>
    seen &&
    edit.mutate(
      { body: { selection, changes, reason: reason.trim(), seen: seen.seen } },
      { onError: (error) => isRefusal(error, "ledger.batch_outdated") && handlePreview() },
    );
  const isEmpty = Object.keys(changes).filter((field) => field !== "formerLeads").length === 0;
  const canConfirm = seen !== undefined && seen.changing > 0 && reason.trim() !== "";
  return (
    <Dialog
      isOpen
      title={t.title(format.number(count))}
      width={seen ? 860 : 560}
      canDismiss={!edit.isPending}
      onClose={onClose}
      footer={
        seen ? (
          <>
            <Button onClick={preview.reset}>{t.back}</Button>
            <Button kind="primary" isBusy={edit.isPending} disabled={!canConfirm} onClick={handleConfirm}>
              {t.confirm(format.number(seen.changing))}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{shared.cancel}</Button>
            <Button kind="primary" isBusy={preview.isPending} disabled={isEmpty} onClick={handlePreview}>
              {t.preview}
            </Button>
          </>
        )
      }
    >
      <div className={styles.form}>
        <Refused error={preview.error ?? edit.error} />
        {seen ? (
          <>
            <BatchPreview preview={seen} />
            {seen.changing > 0 && (
              <FormField label={shared.reason} hint={shared.reasonHint} isRequired>
                <TextArea value={reason} onChange={setReason} rows={2} maxLength={1000} />
              </FormField>
            )}
          </>
        ) : (
          <BatchFields changes={changes} onChange={setChanges} />
        )}
      </div>
    </Dialog>
  );
}

/** What was refused; a preview made anew is a hint, not a failure. */
function Refused({ error }: { error: Error | null }) {
  const t = useTexts(batchTexts);
  const wordsOf = useErrorWords();
  if (error === null) return null;
  if (isRefusal(error, "ledger.batch_outdated")) return <Alert tone="warn">{t.outdated}</Alert>;
  return <Alert tone="bad">{wordsOf(error)}</Alert>;
}
