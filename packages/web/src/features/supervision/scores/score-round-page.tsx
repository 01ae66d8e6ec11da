import type { ScoreRoundDetail } from "@zhigang/contract/supervision";
import { DEPARTMENT_KIND_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useParams } from "react-router";
import { useMay } from "../../../api/session.ts";
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
import { NewRoundDialog } from "./new-round-dialog.tsx";
import { useDiscardRound, useReplay, useRoundDeed, useScoreRound } from "./queries.ts";
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
  const [deed, setDeed] = useState<Deed | null>(null);
  const [isReplaying, setIsReplaying] = useState(false);
  const nameOf = ({ words, kinds }: ScoreRoundDetail["groups"][number]) =>
    words === null ? kinds.map((kind) => say(DEPARTMENT_KIND_WORDS[kind])).join(" · ") : words[language];
  return (
    <Page
      title={round.title}
      crumbs={[{ label: t.title, to: "/supervision/scores" }]}
      description={`${t.numbered(String(round.year), String(round.number))} · ${round.from} – ${round.cutOffOn} · ${t.frozen(round.frozenBy, format.moment(round.frozenAt))}`}
      actions={<RoundButtons round={round} onReplay={() => setIsReplaying(true)} onDeed={setDeed} />}
    >
      <div className={styles.stack}>
        {isReplaying && <Replayed roundId={round.id} />}
        {!round.isRanked && <Alert tone="info">{t.ownOnly}</Alert>}
        {round.discarded && (
          <Alert tone="warn" title={t.discarded}>
            {t.discardedBy(round.discarded.by, format.moment(round.discarded.at), round.discarded.reason)}
          </Alert>
        )}
        <Card
          title={t.formVersion(round.formTitle[language], round.formVersion)}
          description={`${t.formSource}: ${round.formSource}`}
        >
          {round.adoptedOn === null ? `${t.selfScoreBy} ${round.selfScoreBy}` : t.adopted(round.adoptedOn)}
        </Card>
        {round.groups.map((group) => (
          <Card key={group.kinds.join()} title={nameOf(group)} isFlush>
            <RankingTable rows={group.rows} isRanked={round.isRanked} />
          </Card>
        ))}
      </div>
      {deed !== null && <DeedDialog round={round} deed={deed} onClose={() => setDeed(null)} />}
    </Page>
  );
}

type Deed = "adopt" | "finish" | "discard" | "redraw";

function RoundButtons(props: { round: ScoreRoundDetail; onReplay: () => void; onDeed: (deed: Deed) => void }) {
  const { round, onReplay, onDeed } = props;
  const t = useTexts(scoreTexts);
  const mayDraft = useMay()("supervision.score.draft");
  return (
    <>
      <Button icon="refresh" onClick={onReplay}>
        {t.replay}
      </Button>
      {round.mayDiscard && <Button onClick={() => onDeed("discard")}>{t.discard}</Button>}
      {round.discarded && mayDraft && (
        <Button kind="primary" onClick={() => onDeed("redraw")}>
          {t.redraw}
        </Button>
      )}
      {round.mayFinish && <Button onClick={() => onDeed("finish")}>{t.finish}</Button>}
      {round.mayAdopt && (
        <Button kind="primary" onClick={() => onDeed("adopt")}>
          {t.adopt}
        </Button>
      )}
    </>
  );
}

function DeedDialog({ round, deed, onClose }: { round: ScoreRoundDetail; deed: Deed; onClose: () => void }) {
  if (deed === "redraw") return <NewRoundDialog before={round} onClose={onClose} />;
  if (deed === "discard") return <DiscardRoundDialog round={round} onClose={onClose} />;
  return <RoundDeedDialog key={deed} round={round} deed={deed} onClose={onClose} />;
}

function DiscardRoundDialog({ round, onClose }: { round: ScoreRoundDetail; onClose: () => void }) {
  const t = useTexts(scoreTexts);
  const discard = useDiscardRound(() => {
    showToast({ words: t.done(t.discard) });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={`${t.discard} · ${round.title}`}
      effect={t.discardEffect}
      verb={t.discard}
      isDangerous
      reason={{ isRequired: true }}
      isBusy={discard.isPending}
      error={discard.error}
      onConfirm={(reason) => discard.mutate({ params: { id: round.id }, body: { reason } })}
      onClose={onClose}
    />
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
