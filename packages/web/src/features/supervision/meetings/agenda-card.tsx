import type { AgendaPoint, MeetingDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { AgendaPointView } from "./agenda-point.tsx";
import { useProposeAgenda } from "./queries.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** 议程: each point with its light and why it is there; what was left out is told below. */
export function AgendaCard({ meeting, onArrange }: { meeting: MeetingDetail; onArrange: () => void }) {
  const t = useTexts(meetingTexts);
  const format = useFormat();
  const { agenda, frozenAt, myActions } = meeting;
  const kept = agenda.filter(({ isDropped }) => !isDropped);
  const isLive = frozenAt === null;
  const mayArrange = myActions.includes("arrange");
  return (
    <Card
      title={t.agenda}
      description={isLive ? t.agendaLive : t.agendaFrozen(format.moment(frozenAt))}
      {...(mayArrange && { actions: <ArrangeButtons meeting={meeting} onArrange={onArrange} /> })}
    >
      {agenda.length === 0 && <p className={styles.soft}>{t.noAgenda}</p>}
      <ol className={styles.points} aria-label={t.agenda}>
        {kept.map((point) => (
          <li key={point.id}>
            <AgendaPointView point={point} isLive={isLive} />
          </li>
        ))}
      </ol>
      <DroppedPoints points={agenda.filter(({ isDropped }) => isDropped)} />
    </Card>
  );
}

function ArrangeButtons({ meeting, onArrange }: { meeting: MeetingDetail; onArrange: () => void }) {
  const t = useTexts(meetingTexts);
  const propose = useProposeAgenda(() => showToast({ words: t.proposed }));
  const { id, version } = meeting;
  return (
    <>
      <Button
        size="small"
        icon="refresh"
        isBusy={propose.isPending}
        onClick={() => propose.mutate({ params: { id }, options: { version } })}
      >
        {t.propose}
      </Button>
      <Button size="small" icon="sort" onClick={onArrange}>
        {t.arrange}
      </Button>
    </>
  );
}

function DroppedPoints({ points }: { points: readonly AgendaPoint[] }) {
  const t = useTexts(meetingTexts);
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  if (points.length === 0) return null;
  return (
    <div className={styles.dropped}>
      <Button kind="link" size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t.droppedCount(format.number(points.length))}
      </Button>
      {isOpen && (
        <ul>
          {points.map(({ id, title, dropReason }) => (
            <li key={id}>
              {title}
              {dropReason !== null && <span className={styles.soft}>{` · ${dropReason}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
