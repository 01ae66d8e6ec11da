import type { DocumentContent, DraftContent } from "@zhigang/contract/documents";
import { EditDrawer } from "./edit/edit-drawer.tsx";
import type { Editing } from "./edit/editing.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import type { AskedReason } from "./reason-dialog.tsx";
import type { Asking } from "./review-deeds.ts";
import { AssignDialog } from "./structure/assign-dialog.tsx";
import { BulkDialog } from "./structure/bulk-dialog.tsx";
import { SplitDialog } from "./structure/split-dialog.tsx";
import type { SendChange } from "./use-draft.ts";

/** The sheet and the windows above a review, each with what it is about. */
export function ReviewWindows(props: {
  content: DraftContent;
  text: DocumentContent;
  send: SendChange;
  editing: Editing | null;
  asked: AskedReason | null;
  asking: Asking | null;
  onEdit: (editing: Editing | null) => void;
  onAskReason: (asked: AskedReason | null) => void;
  onAsk: (asking: Asking | null) => void;
  onSaved: (id: string) => void;
}) {
  const { content, text, send, editing, asked, asking, onEdit, onAskReason, onAsk, onSaved } = props;
  const { draft } = content;
  const close = () => onAsk(null);
  return (
    <>
      <EditDrawer
        {...{ editing, content, send, onSaved }}
        sections={text.sections}
        text={text.text}
        onClose={() => onEdit(null)}
      />
      {asked && <ReasonDialog key={asked.key} asked={asked} draftId={draft.id} onClose={() => onAskReason(null)} />}
      {asking?.kind === "bulk" && <BulkDialog content={content} send={send} onClose={close} />}
      {asking?.kind === "split" && <SplitDialog task={asking.task} text={text.text} send={send} onClose={close} />}
      {asking?.kind === "assign" && (
        <AssignDialog task={asking.task} divisionCode={draft.divisionCode} send={send} onClose={close} />
      )}
    </>
  );
}
