import type { TaskRow, TaskSelection } from "@zhigang/contract/ledger";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ExportMenu } from "../parts/export-menu.tsx";
import { useExportSelected } from "../queries.ts";
import { taskSelectionDeeds } from "../slots.ts";
import { TaskBatchDialog } from "../task-batch/task-batch-dialog.tsx";
import { batchTexts } from "../task-batch/texts.ts";
import { CopyRows } from "./copy-rows.tsx";

/** What may be done with the chosen rows. */
export function SelectionActions(props: {
  selection: TaskSelection;
  count: number;
  /** The chosen rows that are loaded. */
  rows: readonly TaskRow[];
  /** All there are, when taking them all is offered. */
  all: number | null;
  onTakeAll: () => void;
  onDone: () => void;
}) {
  const { selection, count, rows, all, onTakeAll, onDone } = props;
  const t = useTexts(batchTexts);
  const may = useMay();
  const format = useFormat();
  const wordsOf = useErrorWords();
  const [isEditing, setIsEditing] = useState(false);
  const send = useExportSelected(selection, (error) => showToast({ tone: "bad", words: wordsOf(error) }));
  return (
    <>
      {all !== null && (
        <Button kind="link" size="small" onClick={onTakeAll}>
          {t.all(format.number(all))}
        </Button>
      )}
      {may("ledger.task.edit") && (
        <Button size="small" icon="edit" onClick={() => setIsEditing(true)}>
          {t.edit}
        </Button>
      )}
      <taskSelectionDeeds.Place selection={selection} count={count} />
      <ExportMenu send={send} of="tasks" size="small" label={t.exportSelected} />
      <CopyRows rows={rows} />
      {isEditing && (
        <TaskBatchDialog
          selection={selection}
          count={count}
          onClose={() => setIsEditing(false)}
          onDone={() => {
            setIsEditing(false);
            onDone();
          }}
        />
      )}
    </>
  );
}
