import { PAPER_FORMATS, supervisionEndpoints } from "@zhigang/contract/supervision";
import type { BulletinDetail } from "@zhigang/contract/supervision";
import { BULLETIN_STATUS_WORDS, periodWords, PROGRESS_CLASS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useParams } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { FileButtons } from "../papers/file-buttons.tsx";
import { PaperView } from "../papers/paper-view.tsx";
import { supervisionTexts } from "../texts.ts";
import { BulletinButtons } from "./bulletin-buttons.tsx";
import { BulletinForm } from "./bulletin-form.tsx";
import { BULLETIN_TONES } from "./bulletin-status.ts";
import { useBulletin } from "./queries.ts";
import { bulletinTexts } from "./texts.ts";
import styles from "../papers/papers.module.css";

/** One bulletin as it reads, with what may be done to it. */
export function BulletinDetailPage() {
  const { id = "" } = useParams();
  const bulletin = useBulletin(id);
  const t = useTexts(bulletinTexts);
  const shared = useTexts(supervisionTexts);
  const crumbs = [{ label: shared.room }, { label: t.title, to: "/supervision/bulletins" }];
  if (!bulletin.data) {
    return (
      <Page title={t.title} crumbs={crumbs}>
        {bulletin.error ? (
          <ErrorState error={bulletin.error} onRetry={() => void bulletin.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  return <ShownBulletin key={bulletin.data.id} bulletin={bulletin.data} />;
}

function ShownBulletin({ bulletin }: { bulletin: BulletinDetail }) {
  const { id, title, status, edition, correctionReason, knownAt, issuedAt, paper } = bulletin;
  const t = useTexts(bulletinTexts);
  const shared = useTexts(supervisionTexts);
  const say = useWord();
  const format = useFormat();
  const [isEditing, setIsEditing] = useState(false);
  const known = format.moment(knownAt);
  return (
    <Page
      title={title}
      description={issuedAt === null ? t.live(known) : t.frozen(known)}
      crumbs={[{ label: shared.room }, { label: t.title, to: "/supervision/bulletins" }]}
      aside={
        <>
          <StatusTag tone={BULLETIN_TONES[status]} word={say(BULLETIN_STATUS_WORDS[status])} />
          {edition > 1 && <Tag tone="warn">{t.edition(String(edition))}</Tag>}
        </>
      }
      actions={<BulletinButtons bulletin={bulletin} onEdit={() => setIsEditing(true)} />}
    >
      <div className={styles.stack}>
        {correctionReason !== null && <Alert tone="warn">{t.reason(correctionReason)}</Alert>}
        <FileButtons
          endpoint={supervisionEndpoints.downloadBulletin}
          formats={PAPER_FORMATS}
          inputFor={(each) => ({ params: { id }, query: { format: each } })}
        />
        <Figures bulletin={bulletin} />
        {isEditing ? (
          <BulletinForm bulletin={bulletin} onDone={() => setIsEditing(false)} />
        ) : (
          <PaperView paper={paper} />
        )}
      </div>
    </Page>
  );
}

function Figures({ bulletin: { content } }: { bulletin: BulletinDetail }) {
  const t = useTexts(bulletinTexts);
  const say = useWord();
  const format = useFormat();
  const { former } = content;
  const told = (label: string, count: number, before: number | undefined, share: string | null = null) => {
    const by = before === undefined ? 0 : count - before;
    const moved = by === 0 ? "" : ` · ${(by > 0 ? t.more : t.fewer)(format.number(Math.abs(by)))}`;
    return `${label} ${format.number(count)}${share === null ? "" : ` (${share}%)`}${moved}`;
  };
  const figures = [
    told(t.total, content.total, former?.total),
    ...content.classes.map((one) => {
      const before = former?.classes.find((each) => each.class === one.class)?.count;
      return told(say(PROGRESS_CLASS_WORDS[one.class]), one.count, before, one.share);
    }),
    told(t.overdue, content.overdue, former?.overdue),
    told(t.doneLate, content.doneLate, former?.doneLate),
  ];
  return (
    <Card title={t.figures} {...(former && { description: t.compared(say(periodWords(former.period))) })}>
      <div className={styles.row}>
        {content.planTitle !== null && <Tag tone="info">{content.planTitle}</Tag>}
        {figures.map((figure) => (
          <Tag key={figure}>{figure}</Tag>
        ))}
      </div>
    </Card>
  );
}
