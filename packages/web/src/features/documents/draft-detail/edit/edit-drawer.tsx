import { documentsEndpoints } from "@zhigang/contract/documents";
import type {
  DraftChange,
  DraftContent,
  OutlineSection,
  TargetProposal,
  TaskProposal,
} from "@zhigang/contract/documents";
import { useRef, useState } from "react";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { Button } from "../../../../kit/button/button.tsx";
import { DocumentWords } from "../../../../kit/citation/citation.tsx";
import { Drawer } from "../../../../kit/dialog/dialog.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import type { SendChange } from "../use-draft.ts";
import { editTexts } from "./edit-texts.ts";
import { EditTargetForm } from "./edit-target-form.tsx";
import { EditTaskForm } from "./edit-task-form.tsx";
import type { Editing } from "./editing.ts";
import { newTarget, newTask } from "./new-proposals.ts";
import styles from "./edit.module.css";

interface DrawerProps {
  editing: Editing;
  content: DraftContent;
  sections: readonly OutlineSection[];
  text: string;
  send: SendChange;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** The sheet beside the document in which a task or target is corrected or made. */
export function EditDrawer(props: DrawerProps) {
  const { editing, text, onClose } = props;
  const t = useTexts(editTexts);
  const titles = { task: t.editTask, target: t.editTarget, new_task: t.addTask, new_target: t.addTarget };
  const span = "item" in editing ? editing.item.value.span : editing.span;
  return (
    <Drawer isOpen title={titles[editing.kind]} onClose={onClose} width={560}>
      <blockquote className={styles.quote} lang="zh-CN" aria-label={t.words}>
        <DocumentWords>{text.slice(span[0], span[1])}</DocumentWords>
      </blockquote>
      <EditForms {...props} />
    </Drawer>
  );
}

/** The form of what is edited; when somebody else changed it meanwhile, that is said before anything is replaced. */
function EditForms({ editing, content, sections, send, onClose, onSaved }: DrawerProps) {
  const t = useTexts(editTexts);
  const { draft } = content;
  const current = "item" in editing ? currentItem(content, editing.item.id) : undefined;
  const [seen, setSeen] = useState(current);
  const conclude = (change: DraftChange | null) => {
    if (!change) return;
    onSaved([...change.tasks, ...change.targets][0]?.id ?? "");
    onClose();
  };
  const put = (value: TaskProposal | TargetProposal) => {
    const item = current ?? seen;
    const options = { version: item?.version ?? 0 };
    const params = { id: item?.id ?? "" };
    if ("leads" in value) return send(documentsEndpoints.editDraftTask, { params, body: value }, options);
    return send(documentsEndpoints.editDraftTarget, { params, body: value }, options);
  };
  const add = (value: TaskProposal | TargetProposal) => {
    const made = "leads" in value ? { task: value } : { target: value };
    const gap = "gapId" in editing && editing.gapId !== undefined ? { gapId: editing.gapId } : {};
    return send(documentsEndpoints.addDraftItem, { params: { id: draft.id }, body: { ...made, ...gap } });
  };
  const isUnderWay = useRef(false);
  const save = async (value: TaskProposal | TargetProposal) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    conclude(await ("item" in editing ? put(value) : add(value)));
    isUnderWay.current = false;
  };
  const initial = seen?.value ?? freshValue(editing, content, sections);
  const formKey = `${seen?.id}-${seen?.version}`;
  const shared = { onSave: (value: TaskProposal | TargetProposal) => void save(value), onCancel: onClose };
  return (
    <>
      {seen && current && seen.version !== current.version && (
        <div className={styles.told}>
          <Alert
            tone="warn"
            action={
              <Button size="small" onClick={() => setSeen(current)}>
                {t.loadLatest}
              </Button>
            }
          >
            {t.changed}
          </Alert>
        </div>
      )}
      {"leads" in initial ? (
        <EditTaskForm {...shared} key={formKey} initial={initial} divisionCode={draft.divisionCode} />
      ) : (
        <EditTargetForm {...shared} key={formKey} initial={initial} />
      )}
    </>
  );
}

function currentItem({ tasks, targets }: DraftContent, id: string) {
  return tasks.find((task) => task.id === id) ?? targets.find((target) => target.id === id);
}

function freshValue(
  editing: Editing,
  content: DraftContent,
  sections: readonly OutlineSection[],
): TaskProposal | TargetProposal {
  if ("item" in editing) return editing.item.value;
  return editing.kind === "new_task"
    ? newTask(editing.span, editing.words, sections)
    : newTarget(editing.span, editing.words, content.tasks);
}
