import type { MeetingDecision, MeetingDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { DecisionDeedDialog } from "./decision-deed-dialog.tsx";
import { DecisionDialog } from "./decision-dialog.tsx";
import { DecisionView } from "./decision-view.tsx";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** What is open of a decision, or of a new one. */
interface Opened {
  readonly decision: MeetingDecision | null;
  readonly action: MeetingDecision["myActions"][number];
}

/** 议定事项: what was decided, who does it by when, and how it stands now. */
export function DecisionsCard({ meeting, onStale }: { meeting: MeetingDetail; onStale: () => void }) {
  const t = useTexts(meetingTexts);
  const isCity = useMay()("supervision.paper.read");
  const [opened, setOpened] = useState<Opened | null>(null);
  const { decisions, myActions } = meeting;
  return (
    <Card
      title={t.decisions}
      {...(!isCity && decisions.length > 0 && { description: t.decisionsMine })}
      {...(myActions.includes("minute") && {
        actions: (
          <Button size="small" icon="plus" onClick={() => setOpened({ decision: null, action: "edit" })}>
            {t.addDecision}
          </Button>
        ),
      })}
    >
      {decisions.length === 0 && <NoDecisions meeting={meeting} />}
      <ol className={styles.points} aria-label={t.decisions}>
        {decisions.map((decision) => (
          <li key={decision.id} value={decision.number}>
            <DecisionView
              decision={decision}
              point={meeting.agenda.find(({ id }) => id === decision.pointId)?.title}
              onAct={(action) => setOpened({ decision, action })}
            />
          </li>
        ))}
      </ol>
      <OpenedDialog meeting={meeting} opened={opened} onStale={onStale} onClose={() => setOpened(null)} />
    </Card>
  );
}

function NoDecisions({ meeting: { status, myActions } }: { meeting: MeetingDetail }) {
  const t = useTexts(meetingTexts);
  const isKnown = status === "settled" || myActions.includes("minute");
  return <p className={styles.soft}>{isKnown ? t.noDecisions : t.decisionsLater}</p>;
}

function OpenedDialog(props: {
  meeting: MeetingDetail;
  opened: Opened | null;
  onStale: () => void;
  onClose: () => void;
}) {
  const { meeting, opened, onStale, onClose } = props;
  if (opened === null) return null;
  const { decision, action } = opened;
  if (action === "edit") return <DecisionDialog meeting={meeting} decision={decision} onClose={onClose} />;
  if (decision === null) return null;
  return <DecisionDeedDialog decision={decision} deed={action} onStale={onStale} onClose={onClose} />;
}
