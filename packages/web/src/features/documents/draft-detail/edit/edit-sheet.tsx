import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftChange, DraftContent, OutlineSection } from "@zhigang/contract/documents";
import { useCallback, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { Button } from "../../../../kit/button/button.tsx";
import { FocusFirst } from "../../../../kit/dialog/focus-first.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { KeptNote } from "../together/kept-note.tsx";
import { MergeChoice } from "../together/merge-choice.tsx";
import type { Proposal } from "../together/merge-fields.ts";
import { togetherTexts } from "../together/together-texts.ts";
import { useUnsavedInput } from "../together/use-unsaved-input.ts";
import type { SendChange } from "../use-draft.ts";
import { EditTargetForm } from "./edit-target-form.tsx";
import { EditTaskForm } from "./edit-task-form.tsx";
import type { Editing } from "./editing.ts";
import { newTarget, newTask } from "./new-proposals.ts";
import { inputKeyOf, readKept, writeKept } from "./kept-form.ts";
import styles from "./edit.module.css";

/** The item as the person saw it when the form began: what is saved is saved against this version. */
interface Seen {
  readonly version: number;
  readonly value: Proposal;
}

/** The form of one item. It keeps what is typed; when somebody else changes the item meanwhile, both versions are laid side by side. */
export function EditSheet(props: {
  editing: Editing;
  content: DraftContent;
  sections: readonly OutlineSection[];
  send: SendChange;
  onClose: () => void;
  onSaved: (id: string) => void;
}) {
  const { editing, content, sections, send, onClose, onSaved } = props;
  const { draft } = content;
  const current = "item" in editing ? currentItem(content, editing.item.id) : undefined;
  const kept = useUnsavedInput(draft.id, inputKeyOf(editing));
  const [begin] = useState(() => beginning(editing, content, sections, readKept(kept.restored?.value)));
  const [seen, setSeen] = useState<Seen>(begin.seen);
  const [initial, setInitial] = useState(begin.initial);
  const [mine, setMine] = useState(begin.initial);
  const isUnderWay = useRef(false);

  const { keep } = kept;
  const handleChange = useCallback(
    (value: Proposal) => {
      setMine(value);
      if (!isSameProposal(value, seen.value)) keep(writeKept({ ...seen, mine: value }));
    },
    [keep, seen],
  );
  const startFrom = (next: Seen, value: Proposal) => {
    setSeen(next);
    setInitial(value);
    setMine(value);
  };
  const handleSave = async (value: Proposal) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const change = await ("item" in editing
      ? put(send, editing.item.id, value, seen.version)
      : add(send, draft.id, value, editing.gapId));
    isUnderWay.current = false;
    if (!change) return;
    kept.forget();
    onSaved(firstId(change));
    onClose();
  };
  const handleCancel = () => {
    kept.forget();
    onClose();
  };
  const isChanged = current !== undefined && current.version !== seen.version;
  const handleKeys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.querySelector("form")?.requestSubmit();
  };
  const shared = { onSave: (value: Proposal) => void handleSave(value), onCancel: handleCancel };
  const formKey = `${seen.version}-${initial === begin.initial ? "begin" : "merged"}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Enter saves from any field of the form
    <div onKeyDown={handleKeys}>
      <FocusFirst />
      {kept.restored && (
        <Restored at={kept.restored.keptAt} onDrop={() => restart(kept.forget, startFrom, begin.asIs)} />
      )}
      {isChanged && (
        <div className={styles.told}>
          <MergeChoice
            key={current.version}
            versions={{ base: seen.value, mine, theirs: current.value }}
            changedBy={current.changedBy}
            onMerge={(merged) => startFrom(current, merged)}
          />
        </div>
      )}
      {"leads" in initial ? (
        <EditTaskForm
          {...shared}
          key={formKey}
          initial={initial}
          divisionCode={draft.divisionCode}
          onChange={handleChange}
        />
      ) : (
        <EditTargetForm {...shared} key={formKey} initial={initial} onChange={handleChange} />
      )}
      <KeptNote keptAt={kept.keptAt} isWaiting={kept.isWaiting} />
    </div>
  );
}

function restart(forget: () => void, startFrom: (seen: Seen, value: Proposal) => void, asIs: Seen): void {
  forget();
  startFrom(asIs, { ...asIs.value });
}

/** Says plainly that what is in the form was typed before and never saved. */
function Restored({ at, onDrop }: { at: string; onDrop: () => void }) {
  const t = useTexts(togetherTexts);
  const format = useFormat();
  return (
    <div className={styles.told}>
      <Alert
        tone="info"
        action={
          <Button size="small" onClick={onDrop}>
            {t.startOver}
          </Button>
        }
      >
        {t.restored(format.moment(at))}
      </Alert>
    </div>
  );
}

interface Beginning {
  readonly seen: Seen;
  readonly initial: Proposal;
  /** Without what was restored. */
  readonly asIs: Seen;
}

function beginning(
  editing: Editing,
  content: DraftContent,
  sections: readonly OutlineSection[],
  restored: ReturnType<typeof readKept>,
): Beginning {
  const item = "item" in editing ? (currentItem(content, editing.item.id) ?? editing.item) : null;
  const asIs: Seen = item ?? { version: 0, value: freshValue(editing, content, sections) };
  if (restored === null) return { seen: asIs, initial: asIs.value, asIs };
  const seen = { version: restored.version, value: restored.value };
  return { seen, initial: restored.mine, asIs };
}

function isSameProposal(a: Proposal, b: Proposal): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function put(send: SendChange, id: string, value: Proposal, version: number): Promise<DraftChange | null> {
  const params = { id };
  if ("leads" in value) return send(documentsEndpoints.editDraftTask, { params, body: value }, { version });
  return send(documentsEndpoints.editDraftTarget, { params, body: value }, { version });
}

function add(
  send: SendChange,
  draftId: string,
  value: Proposal,
  gapId: string | undefined,
): Promise<DraftChange | null> {
  const made = "leads" in value ? { task: value } : { target: value };
  const gap = gapId === undefined ? {} : { gapId };
  return send(documentsEndpoints.addDraftItem, { params: { id: draftId }, body: { ...made, ...gap } });
}

function firstId({ tasks, targets }: DraftChange): string {
  return [...tasks, ...targets][0]?.id ?? "";
}

function currentItem({ tasks, targets }: DraftContent, id: string) {
  return tasks.find((task) => task.id === id) ?? targets.find((target) => target.id === id);
}

function freshValue(editing: Editing, content: DraftContent, sections: readonly OutlineSection[]): Proposal {
  if ("item" in editing) return editing.item.value;
  return editing.kind === "new_task"
    ? newTask(editing.span, editing.words, sections)
    : newTarget(editing.span, editing.words, content.tasks);
}
