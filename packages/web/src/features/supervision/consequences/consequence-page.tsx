import type { ConsequenceDetail } from "@zhigang/contract/supervision";
import { CONSEQUENCE_ACTION_WORDS, CONSEQUENCE_KIND_WORDS, CONSEQUENCE_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useParams } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { supervisionTexts } from "../texts.ts";
import { CitedFacts } from "./cited-facts.tsx";
import { GRAVE_DEEDS } from "./consequence-draft.ts";
import { ConsequenceDialog } from "./consequence-dialog.tsx";
import { ConsequenceInShort } from "./consequence-in-short.tsx";
import { CONSEQUENCE_KIND_TONES, CONSEQUENCE_STATUS_TONES } from "./consequence-status.ts";
import { useConsequence, useConsequenceDownload } from "./queries.ts";
import type { ConsequenceDeed } from "./queries.ts";
import { consequenceTexts } from "./texts.ts";
import styles from "./consequences.module.css";

/** One proposal: its words and facts, what the unit said, what the leader decided, and what may be done now. */
export function ConsequencePage() {
  const { id = "" } = useParams();
  const proposal = useConsequence(id);
  if (proposal.isError) return <ErrorState error={proposal.error} onRetry={() => void proposal.refetch()} />;
  if (!proposal.data) return <PageSkeleton />;
  return <OneProposal key={proposal.data.id} proposal={proposal.data} onStale={() => void proposal.refetch()} />;
}

function OneProposal({ proposal, onStale }: { proposal: ConsequenceDetail; onStale: () => void }) {
  const t = useTexts(consequenceTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const [deed, setDeed] = useState<ConsequenceDeed | null>(null);
  const { kind, status } = proposal;
  return (
    <Page
      title={proposal.title}
      crumbs={[{ label: shared.room }, { label: t.title, to: "/supervision/consequences" }]}
      aside={
        <>
          <Tag tone={CONSEQUENCE_KIND_TONES[kind]}>{say(CONSEQUENCE_KIND_WORDS[kind])}</Tag>
          <StatusTag tone={CONSEQUENCE_STATUS_TONES[status]} word={say(CONSEQUENCE_STATUS_WORDS[status])} />
        </>
      }
      actions={<Buttons proposal={proposal} onAct={setDeed} />}
    >
      <div className={styles.page}>
        <div className={styles.column}>
          <Card title={t.words}>
            <div className={styles.words}>{proposal.body}</div>
          </Card>
          <CitedFacts proposal={proposal} />
          <StatementCard proposal={proposal} />
          <DecisionCard proposal={proposal} />
        </div>
        <div className={styles.column}>
          <ConsequenceInShort proposal={proposal} />
          <Card title={t.course}>
            <Course proposal={proposal} />
          </Card>
        </div>
      </div>
      {deed !== null && (
        <ConsequenceDialog key={deed} proposal={proposal} deed={deed} onStale={onStale} onClose={() => setDeed(null)} />
      )}
    </Page>
  );
}

/** The acts open to the reader, the one that moves it on last and first in sight. */
function Buttons({ proposal, onAct }: { proposal: ConsequenceDetail; onAct: (deed: ConsequenceDeed) => void }) {
  const t = useTexts(consequenceTexts);
  const download = useConsequenceDownload();
  const { myActions } = proposal;
  return (
    <>
      {proposal.documentId !== null && (
        <Button icon="download" isBusy={download.isPending} onClick={() => download.mutate(proposal.id)}>
          {t.download}
        </Button>
      )}
      {[...myActions].reverse().map((action, index) => (
        <Button
          key={action}
          kind={index === myActions.length - 1 && !GRAVE_DEEDS.includes(action) ? "primary" : "plain"}
          onClick={() => onAct(action)}
        >
          {t.deeds[action]}
        </Button>
      ))}
    </>
  );
}

function StatementCard({ proposal }: { proposal: ConsequenceDetail }) {
  const t = useTexts(consequenceTexts);
  const format = useFormat();
  const { statementBy, statementNote, statement, statedBy, statedAt } = proposal;
  if (statementBy === null) return null;
  return (
    <Card
      title={t.statement}
      description={
        statedBy === null ? t.statementAsked(format.day(statementBy)) : t.statementBy(statedBy, format.moment(statedAt))
      }
    >
      {statementNote !== null && <p className={styles.soft}>{`${t.note}: ${statementNote}`}</p>}
      {statement !== null && <div className={styles.words}>{statement}</div>}
    </Card>
  );
}

function DecisionCard({ proposal }: { proposal: ConsequenceDetail }) {
  const t = useTexts(consequenceTexts);
  const say = useWord();
  const format = useFormat();
  const { decidedBy, decidedAt, decisionReason, status } = proposal;
  if (decidedBy === null) return null;
  return (
    <Card title={t.decision} description={t.decidedBy(decidedBy, format.moment(decidedAt))}>
      <StatusTag tone={CONSEQUENCE_STATUS_TONES[status]} word={say(CONSEQUENCE_STATUS_WORDS[status])} />
      {decisionReason !== null && <div className={styles.words}>{decisionReason}</div>}
    </Card>
  );
}

function Course({ proposal }: { proposal: ConsequenceDetail }) {
  const t = useTexts(consequenceTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <Timeline
      label={t.course}
      entries={[...proposal.acts].reverse().map(({ number, kind, at, actorName, reason }) => ({
        key: String(number),
        title: `${say(CONSEQUENCE_ACTION_WORDS[kind])} · ${actorName}`,
        when: format.moment(at),
        ...(reason !== null && { children: reason }),
      }))}
    />
  );
}
