import type { MeetingDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { draftOf, matterOf } from "./meeting-draft.ts";
import type { MeetingDraft } from "./meeting-draft.ts";
import { MeetingFields, WhenFields } from "./meeting-fields.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useEditMeeting, usePostponeMeeting } from "./queries.ts";
import { meetingTexts } from "./texts.ts";

interface Editing {
  meeting: MeetingDetail;
  onClose: () => void;
}

/** 修改 before the notice is sent. */
export function EditMeetingDialog({ meeting, onClose }: Editing) {
  const t = useTexts(meetingTexts);
  const [draft, setDraft] = useState<MeetingDraft>(() => draftOf(meeting));
  const change = (part: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...part }));
  const edit = useEditMeeting(() => {
    showToast({ words: t.saved });
    onClose();
  });
  const matter = matterOf(draft);
  const requirements = draft.requirements.trim();
  const { id, version } = meeting;
  return (
    <FormDialog
      title={`${t.edit} · ${meeting.title}`}
      verb={t.save}
      isBusy={edit.isPending}
      error={edit.error}
      canSend={matter !== null && requirements !== ""}
      onSend={() => matter && edit.mutate({ params: { id }, body: { ...matter, requirements }, options: { version } })}
      onClose={onClose}
    >
      <MeetingFields draft={draft} onChange={change} />
      <FormField label={t.fields.requirements} hint={t.requirementsHint} isRequired>
        <TextArea value={draft.requirements} rows={4} onChange={(words) => change({ requirements: words })} />
      </FormField>
    </FormDialog>
  );
}

/** 改期: another day, time or place, with the reason. */
export function PostponeDialog({ meeting, onClose }: Editing) {
  const t = useTexts(meetingTexts);
  const [draft, setDraft] = useState<MeetingDraft>(() => draftOf(meeting));
  const [reason, setReason] = useState("");
  const postpone = usePostponeMeeting(() => {
    showToast({ words: t.done(t.postpone) });
    onClose();
  });
  const matter = matterOf(draft);
  const { id, version } = meeting;
  const send = () => {
    if (!matter) return;
    const { meetsOn, startsAt, place } = matter;
    postpone.mutate({ params: { id }, body: { meetsOn, startsAt, place, reason }, options: { version } });
  };
  return (
    <FormDialog
      title={`${t.postpone} · ${meeting.title}`}
      verb={t.postpone}
      effect={t.effects.postpone}
      isBusy={postpone.isPending}
      error={postpone.error}
      canSend={matter !== null && reason.trim() !== ""}
      onSend={send}
      onClose={onClose}
    >
      <WhenFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      <FormField label={t.reason} isRequired>
        <TextArea value={reason} rows={2} maxLength={2000} onChange={setReason} />
      </FormField>
    </FormDialog>
  );
}
