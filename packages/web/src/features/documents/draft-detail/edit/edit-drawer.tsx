import type { DraftContent, OutlineSection } from "@zhigang/contract/documents";
import { DocumentWords } from "../../../../kit/citation/citation.tsx";
import { Drawer } from "../../../../kit/dialog/dialog.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import type { SendChange } from "../use-draft.ts";
import { EditSheet } from "./edit-sheet.tsx";
import { editTexts } from "./edit-texts.ts";
import type { Editing } from "./editing.ts";
import styles from "./edit.module.css";

/** The sheet beside the document in which a task or target is corrected or made; the sheet itself stays made. */
export function EditDrawer(props: {
  editing: Editing | null;
  content: DraftContent;
  sections: readonly OutlineSection[];
  text: string;
  send: SendChange;
  onClose: () => void;
  onSaved: (id: string) => void;
}) {
  const { editing, text, ...sheet } = props;
  const t = useTexts(editTexts);
  const titles = { task: t.editTask, target: t.editTarget, new_task: t.addTask, new_target: t.addTarget };
  return (
    <Drawer
      isOpen={editing !== null}
      isKept
      title={editing && titles[editing.kind]}
      onClose={props.onClose}
      width={560}
    >
      {editing && (
        <>
          <Quote text={text} editing={editing} />
          <EditSheet key={`${editing.kind}-${editing.key}`} editing={editing} {...sheet} />
        </>
      )}
    </Drawer>
  );
}

function Quote({ text, editing }: { text: string; editing: Editing }) {
  const t = useTexts(editTexts);
  const [start, end] = "item" in editing ? editing.item.value.span : editing.span;
  return (
    <blockquote className={styles.quote} lang="zh-CN" aria-label={t.words}>
      <DocumentWords>{text.slice(start, end)}</DocumentWords>
    </blockquote>
  );
}
