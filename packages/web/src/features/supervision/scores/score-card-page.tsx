import type { ScoreCardDetail } from "@zhigang/contract/supervision";
import { SCORE_ACTION_WORDS, SCORE_STATEMENT_WORDS, SCORE_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useParams } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { scoreRoundAddress } from "../addresses.ts";
import { DraftConsequenceButton } from "../consequences/draft-dialog.tsx";
import { FrozenEvidence } from "./frozen-evidence.tsx";
import { useScoreCard } from "./queries.ts";
import { ScorePoints } from "./score-points.tsx";
import { SCORE_STATUS_TONES } from "./score-status.ts";
import { ScoreStepDialog } from "./score-step-dialog.tsx";
import type { CardStep } from "./score-step-dialog.tsx";
import { scoreTexts } from "./texts.ts";
import styles from "./scores.module.css";

/** 一张评分单: the score as it stands with every point's evidence, the stages before it, and what may be done now. */
export function ScoreCardPage() {
  const { id = "" } = useParams();
  const card = useScoreCard(id);
  if (card.isError) return <ErrorState error={card.error} onRetry={() => void card.refetch()} />;
  return card.data ? <OneCard key={id} card={card.data} /> : <PageSkeleton />;
}

function OneCard({ card }: { card: ScoreCardDetail }) {
  const t = useTexts(scoreTexts);
  const say = useWord();
  const [step, setStep] = useState<CardStep | null>(null);
  const last = card.stages[card.stages.length - 1];
  const score = last?.score ?? card.frozenScore;
  const steps = card.myActions.filter((action) => action !== "adopt" && action !== "finish");
  return (
    <Page
      title={card.departmentName}
      description={<CardDays card={card} />}
      crumbs={[
        { label: t.title, to: "/supervision/scores" },
        { label: card.roundTitle, to: scoreRoundAddress(card.roundId) },
      ]}
      aside={<StatusTag tone={SCORE_STATUS_TONES[card.status]} word={say(SCORE_STATUS_WORDS[card.status])} />}
      actions={
        <>
          {steps.map((action, index) => (
            <Button key={action} kind={index === 0 ? "primary" : "plain"} onClick={() => setStep(action)}>
              {t[action]}
            </Button>
          ))}
          {card.status === "final" && (
            <DraftConsequenceButton from={{ source: "score_card", sourceId: card.id, units: [card] }} />
          )}
        </>
      }
    >
      <div className={styles.stack}>
        <Card title={`${t.standing} · ${t.stage[last?.stage ?? "frozen"]}`}>
          <div className={styles.figure}>{card.shown ?? t.notJudged}</div>
          <ScorePoints score={score} items={card.frozenItems} />
        </Card>
        {card.stages.map((stage) => (
          <StageCard key={stage.stage + stage.at} stage={stage} />
        ))}
        <FrozenEvidence card={card} />
        <Card title={t.course}>
          <CardCourse card={card} />
          <p className={styles.soft}>{t.hash}</p>
          <div className={styles.hash}>{card.sha256}</div>
        </Card>
      </div>
      {step !== null && <ScoreStepDialog key={step} card={card} step={step} onClose={() => setStep(null)} />}
    </Page>
  );
}

function CardDays({ card }: { card: ScoreCardDetail }) {
  const t = useTexts(scoreTexts);
  const days = [
    `${t.cutOffOn} ${card.cutOffOn}`,
    `${t.selfScoreBy} ${card.selfScoreBy}`,
    ...(card.appealBy === null ? [] : [t.appealBy(card.appealBy)]),
    ...(card.decideBy === null ? [] : [t.decideBy(card.decideBy)]),
  ];
  return <>{days.join(" · ")}</>;
}

function StageCard({ stage }: { stage: ScoreCardDetail["stages"][number] }) {
  const t = useTexts(scoreTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <Card
      title={`${t.stage[stage.stage]} · ${stage.score.shown}`}
      description={`${stage.actorName}, ${format.moment(stage.at)}`}
    >
      {stage.statements.length === 0 ? (
        <span className={styles.soft}>{t.noStatements}</span>
      ) : (
        <ul className={styles.cites}>
          {stage.statements.map(({ id, kind, value, reason }) => (
            <li key={id} id={`statement-${id}`}>
              {`${say(SCORE_STATEMENT_WORDS[kind])}${value === null ? "" : ` ${value}`} — ${reason}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function CardCourse({ card }: { card: ScoreCardDetail }) {
  const t = useTexts(scoreTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <Timeline
      label={t.course}
      entries={[...card.acts].reverse().map(({ number, kind, at, actorName, reason }) => ({
        key: String(number),
        title: `${say(SCORE_ACTION_WORDS[kind])} · ${actorName}`,
        when: format.moment(at),
        ...(reason !== null && { children: reason }),
      }))}
    />
  );
}
