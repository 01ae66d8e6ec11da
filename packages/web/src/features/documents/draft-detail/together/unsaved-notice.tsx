import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftContent, UnsavedInput } from "@zhigang/contract/documents";
import { useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "../../../../api/call-endpoint.ts";
import { endpointKey } from "../../../../api/use-endpoint.ts";
import { Alert } from "../../../../kit/alert/alert.tsx";
import { Button } from "../../../../kit/button/button.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { editedBy, readKept } from "../edit/kept-form.ts";
import { editingOf } from "../edit/editing.ts";
import type { Editing } from "../edit/editing.ts";
import styles from "../versions/versions.module.css";
import { togetherTexts } from "./together-texts.ts";

/** After a reload or on another device: what was typed and not saved is there, and the person goes on or drops it. */
export function UnsavedNotice(props: {
  inputs: readonly UnsavedInput[];
  content: DraftContent;
  text: string;
  onGoOn: (editing: Editing) => void;
}) {
  const { inputs, content, text, onGoOn } = props;
  const t = useTexts(togetherTexts);
  const format = useFormat();
  const client = useQueryClient();
  const forms = inputs.flatMap((input) => editingIn(input, content, text) ?? []);
  const [first] = forms;
  if (!first) return null;
  const params = { id: content.draft.id };
  const forget = () => {
    client.setQueryData(endpointKey(documentsEndpoints.listUnsavedInputs, { params }), { items: [] });
    for (const { key } of inputs)
      void callEndpoint(documentsEndpoints.keepUnsavedInput, { params, body: { key, value: null } }).catch(
        () => undefined,
      );
  };
  return (
    <Alert tone="warn">
      <div className={styles.notice}>
        <span className={styles.noticeWords}>{t.unsaved(format.number(forms.length))}</span>
        <span className={styles.deeds}>
          <Button size="small" kind="primary" onClick={() => onGoOn(first)}>
            {t.goOn}
          </Button>
          <Button size="small" kind="quiet" onClick={forget}>
            {t.forget}
          </Button>
        </span>
      </div>
    </Alert>
  );
}

/** The form that a kept input belongs to; null where its item is gone. */
function editingIn({ key, value }: UnsavedInput, content: DraftContent, text: string): Editing | null {
  const named = editedBy(key);
  if (named === null || readKept(value) === null) return null;
  if (named.kind === "new_task" || named.kind === "new_target") return freshIn(named.kind, named.key, content, text);
  const item = [...content.tasks, ...content.targets].find(({ id }) => id === named.key);
  return item ? editingOf(item) : null;
}

/** What was being made of an unclaimed sentence, or of words selected from one place to another. */
function freshIn(kind: "new_task" | "new_target", key: string, content: DraftContent, text: string): Editing | null {
  const gap = content.gaps.find(({ id }) => id === key);
  const [start = 0, end = 0] = gap?.span ?? key.split("-").map(Number);
  if (!(start < end)) return null;
  return { key, kind, span: [start, end], words: text.slice(start, end), ...(gap && { gapId: gap.id }) };
}
