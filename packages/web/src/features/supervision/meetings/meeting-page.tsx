import type { MeetingDetail } from "@zhigang/contract/supervision";
import { MEETING_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useParams } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { supervisionTexts } from "../texts.ts";
import { AgendaCard } from "./agenda-card.tsx";
import { AgendaEditor } from "./agenda-editor.tsx";
import { DecisionsCard } from "./decisions-card.tsx";
import { EditMeetingDialog, PostponeDialog } from "./edit-meeting-dialog.tsx";
import { MeetingButtons } from "./meeting-buttons.tsx";
import { MeetingCourse, MeetingFacts } from "./meeting-facts.tsx";
import { MeetingDeedDialog } from "./meeting-deed-dialog.tsx";
import { MEETING_TONES } from "./meeting-status.ts";
import { MinutesCard } from "./minutes-card.tsx";
import { PapersCard } from "./papers-card.tsx";
import { useMeeting } from "./queries.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

type Action = MeetingDetail["myActions"][number];

/** One meeting: its agenda with lights and reasons, its decisions and what became of them, its papers. */
export function MeetingPage() {
  const { id = "" } = useParams();
  const meeting = useMeeting(id);
  if (meeting.isError) return <ErrorState error={meeting.error} onRetry={() => void meeting.refetch()} />;
  if (!meeting.data) return <PageSkeleton />;
  return <OneMeeting key={meeting.data.id} meeting={meeting.data} onStale={() => void meeting.refetch()} />;
}

function OneMeeting({ meeting, onStale }: { meeting: MeetingDetail; onStale: () => void }) {
  const t = useTexts(meetingTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const { title, status, number, cancelReason } = meeting;
  const [action, setAction] = useState<Action | null>(null);
  const close = () => setAction(null);
  const isArranging = action === "arrange" && meeting.myActions.includes("arrange");
  return (
    <Page
      title={title}
      {...(number !== null && { description: number })}
      crumbs={[{ label: shared.room }, { label: t.title, to: "/supervision/meetings" }]}
      aside={<StatusTag tone={MEETING_TONES[status]} word={say(MEETING_STATUS_WORDS[status])} />}
      actions={<MeetingButtons meeting={meeting} onAct={setAction} />}
    >
      <div className={styles.page}>
        <div className={styles.main}>
          {cancelReason !== null && <Alert tone="warn">{t.cancelled(cancelReason)}</Alert>}
          {(status === "held" || status === "settled") && <DecisionsCard meeting={meeting} onStale={onStale} />}
          {meeting.myActions.includes("minute") && <MinutesCard meeting={meeting} />}
          {isArranging ? (
            <AgendaEditor meeting={meeting} onDone={close} />
          ) : (
            <AgendaCard meeting={meeting} onArrange={() => setAction("arrange")} />
          )}
        </div>
        <div className={styles.side}>
          <MeetingFacts meeting={meeting} />
          <PapersCard meeting={meeting} />
          <MeetingCourse meeting={meeting} />
        </div>
      </div>
      <ActionDialog meeting={meeting} action={action} onStale={onStale} onClose={close} />
    </Page>
  );
}

function ActionDialog(props: {
  meeting: MeetingDetail;
  action: Action | null;
  onStale: () => void;
  onClose: () => void;
}) {
  const { meeting, action, onStale, onClose } = props;
  switch (action) {
    case "edit":
      return <EditMeetingDialog meeting={meeting} onClose={onClose} />;
    case "postpone":
      return <PostponeDialog meeting={meeting} onClose={onClose} />;
    case "convene":
    case "hold":
    case "settle":
    case "cancel":
      return <MeetingDeedDialog key={action} meeting={meeting} deed={action} onStale={onStale} onClose={onClose} />;
    case "arrange":
    case "minute":
    case null:
      return null;
  }
}
