import type { ScoreRoundDetail } from "@zhigang/contract/supervision";
import { DEPARTMENT_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useParams } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useReplay, useRoundDeed, useScoreRound } from "./queries.ts";
import { RankingTable } from "./ranking-table.tsx";
import { scoreTexts } from "./texts.ts";
import styles from "./scores.module.css";

/** 一轮评分: like with like, with what the office and the leader may do now. */
export function ScoreRoundPage() {
  const { id = "" } = useParams();
  const round = useScoreRound(id);
  if (round.isError) return <ErrorState error={round.error} onRetry={() => void round.refetch()} />;
  return round.data ? <OneRound key={id} round={round.data} /> : <PageSkeleton />;
}

function OneRound({ round }: { round: ScoreRoundDetail }) {
  const t = useTexts(scoreTexts);
  const say = useWord();
  const format = useFormat();
  const language = useLanguage();
  const [deed, setDeed] = useState<"adopt" | "finish" | null>(null);
  const [isReplaying, setIsReplaying] = useState(false);
  return (
    <Page
      title={round.title}
      crumbs={[{ label: t.title, to: "/supervision/scores" }]}
      description={`${round.from} – ${round.cutOffOn} · ${t.frozen(round.frozenBy, format.moment(round.frozenAt))}`}
      actions={
        <>
          <Button icon="refresh" onClick={() => setIsReplaying(true)}>
            {t.replay}
          </Button>
          {round.mayFinish && <Button onClick={() => setDeed("finish")}>{t.finish}</Button>}
          {round.mayAdopt && (
            <Button kind="primary" onClick={() => setDeed("adopt")}>
              {t.adopt}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        {isReplaying && <Replayed roundId={round.id} />}
        {!round.isRanked && <Alert tone="info">{t.ownOnly}</Alert>}
        <Card title={round.formTitle[language]} description={`${t.formSource}: ${round.formSource}`}>
          {round.adoptedOn === null ? `${t.selfScoreBy} ${round.selfScoreBy}` : t.adopted(round.adoptedOn)}
        </Card>
        {round.groups.map(({ departmentKind, rows }) => (
          <Card key={departmentKind} title={say(DEPARTMENT_KIND_WORDS[departmentKind])} isFlush>
            <RankingTable rows={rows} isRanked={round.isRanked} />
          </Card>
        ))}
      </div>
      {deed !== null && <RoundDeedDialog key={deed} round={round} deed={deed} onClose={() => setDeed(null)} />}
    </Page>
  );
}

function Replayed({ roundId }: { roundId: string }) {
  const t = useTexts(scoreTexts);
  const replay = useReplay(roundId, true);
  if (replay.error) return <ErrorState error={replay.error} onRetry={() => void replay.refetch()} />;
  if (!replay.data) return null;
  const { isSame, scores } = replay.data;
  const differing = scores.filter((one) => !one.isSame || !one.isIntact).map(({ departmentName }) => departmentName);
  return (
    <Alert tone={isSame ? "ok" : "bad"}>
      {isSame ? t.replaySame(String(scores.length)) : t.replayDiffers([...new Set(differing)].join(" · "))}
    </Alert>
  );
}

function RoundDeedDialog(props: { round: ScoreRoundDetail; deed: "adopt" | "finish"; onClose: () => void }) {
  const { round, deed, onClose } = props;
  const t = useTexts(scoreTexts);
  const verb = t[deed];
  const act = useRoundDeed(deed, () => {
    showToast({ words: t.done(verb) });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={`${verb} · ${round.title}`}
      effect={deed === "adopt" ? t.adoptEffect(String(round.cards)) : t.finishEffect}
      verb={verb}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: round.id } })}
      onClose={onClose}
    />
  );
}
