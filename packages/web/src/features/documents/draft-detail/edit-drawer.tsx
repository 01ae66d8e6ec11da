import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Draft, DraftTarget, DraftTask, TargetProposal, TaskProposal } from "@zhigang/contract/documents";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { editTexts } from "./draft-texts.ts";
import { EditTargetForm } from "./edit-target-form.tsx";
import { EditTaskForm } from "./edit-task-form.tsx";
import { newTarget, newTask } from "./new-proposals.ts";
import type { SendChange } from "./use-draft.ts";

interface Fresh {
  readonly key: string;
  readonly span: readonly [number, number];
  readonly words: string;
  /** The unclaimed sentence that it claims. */
  readonly gapId?: string;
}

/** What is being edited: an item of the draft, or something made of selected words. */
export type Editing =
  | { readonly key: string; readonly kind: "task"; readonly item: DraftTask }
  | { readonly key: string; readonly kind: "target"; readonly item: DraftTarget }
  | (Fresh & { readonly kind: "new_task" })
  | (Fresh & { readonly kind: "new_target" });

/** The sheet beside the document in which a task or target is corrected or made. */
export function EditDrawer(props: {
  editing: Editing;
  draft: Draft;
  send: SendChange;
  onClose: () => void;
  onSaved: (id: string) => void;
}) {
  const { editing, draft, send, onClose } = props;
  const t = useTexts(editTexts);
  const titles = { task: t.editTask, target: t.editTarget, new_task: t.addTask, new_target: t.addTarget };
  const close = (isDone: boolean) => {
    if (isDone) onClose();
  };
  const saveTask = (value: TaskProposal) => {
    if (editing.kind === "task") {
      void send(
        documentsEndpoints.editDraftTask,
        { params: { id: editing.item.id }, body: value },
        { version: editing.item.version },
      ).then(close);
    } else {
      const gap = "gapId" in editing && editing.gapId !== undefined ? { gapId: editing.gapId } : {};
      void send(documentsEndpoints.addDraftItem, { params: { id: draft.id }, body: { task: value, ...gap } }).then(
        close,
      );
    }
  };
  const saveTarget = (value: TargetProposal) => {
    if (editing.kind === "target") {
      void send(
        documentsEndpoints.editDraftTarget,
        { params: { id: editing.item.id }, body: value },
        { version: editing.item.version },
      ).then(close);
    } else {
      void send(documentsEndpoints.addDraftItem, { params: { id: draft.id }, body: { target: value } }).then(close);
    }
  };
  return (
    <Drawer isOpen title={titles[editing.kind]} onClose={onClose} width={560}>
      {(editing.kind === "task" || editing.kind === "new_task") && (
        <EditTaskForm
          initial={editing.kind === "task" ? editing.item.value : newTask(editing.span, editing.words)}
          divisionCode={draft.divisionCode}
          onSave={saveTask}
          onCancel={onClose}
        />
      )}
      {(editing.kind === "target" || editing.kind === "new_target") && (
        <EditTargetForm
          initial={editing.kind === "target" ? editing.item.value : newTarget(editing.span, editing.words)}
          onSave={saveTarget}
          onCancel={onClose}
        />
      )}
    </Drawer>
  );
}
