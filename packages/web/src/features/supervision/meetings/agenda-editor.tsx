import type { MeetingDetail } from "@zhigang/contract/supervision";
import { MOST_POINTS } from "@zhigang/contract/supervision";
import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { supervisionTexts } from "../texts.ts";
import { AddPoint } from "./add-point.tsx";
import { arrangementOf, draftsOf, moved } from "./agenda-draft.ts";
import type { PointDraft } from "./agenda-draft.ts";
import { EditedPoint } from "./edited-point.tsx";
import { useArrangeAgenda } from "./queries.ts";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** 编排议程, by keyboard as by mouse: order, leave out, add; saved as a whole. */
export function AgendaEditor({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const t = useTexts(meetingTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  const [points, setPoints] = useState<readonly PointDraft[]>(() => draftsOf(meeting.agenda));
  const arrange = useArrangeAgenda(() => {
    showToast({ words: t.saved });
    onDone();
  });
  const { id, version } = meeting;
  const change = (key: string, part: Partial<PointDraft>) =>
    setPoints(points.map((point) => (point.key === key ? { ...point, ...part } : point)));
  const save = () => arrange.mutate({ params: { id }, body: { points: arrangementOf(points) }, options: { version } });
  return (
    <Card
      title={t.editor}
      description={t.editorHint}
      actions={
        <>
          <Button size="small" disabled={arrange.isPending} onClick={onDone}>
            {shared.cancel}
          </Button>
          <Button size="small" kind="primary" isBusy={arrange.isPending} onClick={save}>
            {t.save}
          </Button>
        </>
      }
    >
      {arrange.error && (
        <Alert tone="bad">
          {isRefusal(arrange.error, "http.version_conflict") ? shared.changedMeanwhile : wordsOf(arrange.error)}
        </Alert>
      )}
      <ol className={styles.points} aria-label={t.agenda}>
        {points.map((point, index) => (
          <EditedPoint
            key={point.key}
            point={point}
            isFirst={index === 0}
            isLast={index === points.length - 1}
            onMove={(by) => setPoints(moved(points, index, by))}
            onChange={(part) => change(point.key, part)}
            onTakeOff={() => setPoints(points.filter(({ key }) => key !== point.key))}
          />
        ))}
      </ol>
      {points.length < MOST_POINTS && <AddPoint points={points} onAdd={(point) => setPoints([...points, point])} />}
    </Card>
  );
}
