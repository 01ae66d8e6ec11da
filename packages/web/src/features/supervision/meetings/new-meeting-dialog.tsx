import { useState } from "react";
import { useNavigate } from "react-router";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { meetingAddress } from "../addresses.ts";
import { PlanSelect } from "../parts/plan-select.tsx";
import { EMPTY_MEETING, matterOf } from "./meeting-draft.ts";
import type { MeetingDraft } from "./meeting-draft.ts";
import { MeetingFields } from "./meeting-fields.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useDraftMeeting } from "./queries.ts";
import { meetingTexts } from "./texts.ts";

/** 筹备调度会: the rest, above all the agenda, is proposed. */
export function NewMeetingDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(meetingTexts);
  const navigate = useNavigate();
  const [draft, setDraft] = useState<MeetingDraft>(EMPTY_MEETING);
  const change = (part: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...part }));
  const make = useDraftMeeting(({ id }) => void navigate(meetingAddress(id)));
  const matter = matterOf(draft);
  const planId = draft.planId === "" ? null : draft.planId;
  return (
    <FormDialog
      title={t.newMeeting}
      verb={t.newMeeting}
      effect={t.newEffect}
      isBusy={make.isPending}
      error={make.error}
      canSend={matter !== null}
      onSend={() => matter && make.mutate({ body: { ...matter, planId } })}
      onClose={onClose}
    >
      <MeetingFields draft={draft} onChange={change} />
      <FormField label={t.fields.plan} hint={t.planHint}>
        <PlanSelect value={draft.planId} width="100%" onChange={(value) => change({ planId: value })} />
      </FormField>
    </FormDialog>
  );
}
