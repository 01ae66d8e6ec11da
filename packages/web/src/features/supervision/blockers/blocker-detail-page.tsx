import type { BlockerAct, BlockerDetail } from "@zhigang/contract/supervision";
import {
  BLOCKER_ACT_WORDS,
  BLOCKER_ACTION_WORDS,
  BLOCKER_LEVEL_WORDS,
  BLOCKER_STATUS_WORDS,
} from "@zhigang/domain/glossary";
import { useState } from "react";
import { useParams } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { BlockerDeedDialog } from "./blocker-deed-dialog.tsx";
import { BlockerFacts } from "./blocker-facts.tsx";
import { BLOCKER_LEVEL_TONES, BLOCKER_STATUS_TONES } from "./blocker-status.ts";
import { useBlocker } from "./queries.ts";
import { blockerTexts } from "./texts.ts";
import styles from "./blockers.module.css";

type Step = BlockerDetail["mySteps"][number];

/** One blocker: what is stuck, what is asked, what was answered, and what the reader may do now. */
export function BlockerDetailPage() {
  const { id = "" } = useParams();
  const blocker = useBlocker(id);
  if (blocker.isError) return <ErrorState error={blocker.error} onRetry={() => void blocker.refetch()} />;
  if (!blocker.data) return <PageSkeleton />;
  return <OneBlocker key={blocker.data.id} blocker={blocker.data} onStale={() => void blocker.refetch()} />;
}

function OneBlocker({ blocker, onStale }: { blocker: BlockerDetail; onStale: () => void }) {
  const t = useTexts(blockerTexts);
  const say = useWord();
  const format = useFormat();
  const [step, setStep] = useState<Step | null>(null);
  const { status, level, escalationAskedOn } = blocker;
  return (
    <Page
      title={blocker.title}
      crumbs={[{ label: t.title, to: "/supervision/blockers" }]}
      description={blocker.number}
      aside={
        <>
          <StatusTag tone={BLOCKER_STATUS_TONES[status]} word={say(BLOCKER_STATUS_WORDS[status])} />
          <Tag tone={BLOCKER_LEVEL_TONES[level]}>{say(BLOCKER_LEVEL_WORDS[level])}</Tag>
        </>
      }
      actions={<StepButtons steps={blocker.mySteps} onStep={setStep} />}
    >
      {escalationAskedOn !== null && <Alert tone="warn">{t.proposed(format.dayInWords(escalationAskedOn))}</Alert>}
      <div className={styles.page}>
        <div className={styles.stack}>
          <Card title={t.blocked}>
            <p className={styles.words}>{blocker.blocked}</p>
          </Card>
          <Card title={t.needed}>
            <p className={styles.words}>{blocker.needed}</p>
          </Card>
          {blocker.answer !== null && <AnswerCard blocker={blocker} />}
          <Card title={t.course}>
            <BlockerCourse acts={blocker.acts} />
          </Card>
        </div>
        <BlockerFacts blocker={blocker} />
      </div>
      {step !== null && (
        <BlockerDeedDialog
          key={step.action}
          blocker={blocker}
          step={step}
          onStale={onStale}
          onClose={() => setStep(null)}
        />
      )}
    </Page>
  );
}

/** The acts open to the reader; the one that is waited for stands last, as the main one. */
function StepButtons({ steps, onStep }: { steps: readonly Step[]; onStep: (step: Step) => void }) {
  const say = useWord();
  return [...steps].reverse().map((step, index) => (
    <Button key={step.action} kind={index === steps.length - 1 ? "primary" : "plain"} onClick={() => onStep(step)}>
      {say(BLOCKER_ACTION_WORDS[step.action])}
    </Button>
  ));
}

function AnswerCard({ blocker }: { blocker: BlockerDetail }) {
  const t = useTexts(blockerTexts);
  const format = useFormat();
  const { answer, answeredBy, answeredAt, status } = blocker;
  return (
    <Card
      title={t.answer}
      {...(answeredBy !== null && { description: t.answeredBy(answeredBy, format.moment(answeredAt)) })}
    >
      {status === "unsolved" && <Alert tone="warn">{t.rejected}</Alert>}
      <p className={styles.words}>{answer}</p>
    </Card>
  );
}

function BlockerCourse({ acts }: { acts: readonly BlockerAct[] }) {
  const t = useTexts(blockerTexts);
  const say = useWord();
  const format = useFormat();
  const setBy = ({ kind, ownerName, solveBy, level }: BlockerAct) => [
    ...(kind === "escalate" && level !== null ? [t.toLevel(say(BLOCKER_LEVEL_WORDS[level]))] : []),
    ...(solveBy === null ? [] : [ownerName === null ? t.dayOnly(solveBy) : t.toSolveBy(ownerName, solveBy)]),
  ];
  return (
    <Timeline
      label={t.course}
      entries={[...acts].reverse().map((act) => ({
        key: String(act.number),
        title: [say(BLOCKER_ACT_WORDS[act.kind]), act.actorName, act.departmentName].filter(Boolean).join(" · "),
        when: format.moment(act.at),
        ...(act.kind === "escalate" && { tone: "warn" as const }),
        children: (
          <>
            {setBy(act).map((words) => (
              <div key={words} className={styles.soft}>
                {words}
              </div>
            ))}
            {act.text !== null && <p className={styles.words}>{act.text}</p>}
          </>
        ),
      }))}
    />
  );
}
