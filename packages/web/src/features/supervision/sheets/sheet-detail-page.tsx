import type { SheetDetail } from "@zhigang/contract/supervision";
import { SHEET_ACTION_WORDS, SHEET_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { PageSkeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { Timeline } from "../../../kit/timeline/timeline.tsx";
import { itemAddress } from "../addresses.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { EditSheetDialog } from "./edit-sheet-dialog.tsx";
import { PlainDeedDialog } from "./plain-deed-dialog.tsx";
import { useSheet } from "./queries.ts";
import { SheetButtons } from "./sheet-buttons.tsx";
import { SheetFacts } from "./sheet-facts.tsx";
import { SheetPaper } from "./sheet-paper.tsx";
import { SHEET_STATUS_TONES } from "./sheet-status.ts";
import { sheetTexts } from "./texts.ts";
import styles from "./sheets.module.css";

/** One sheet as it looks on paper, with what was done to it and what the reader may do now. */
export function SheetDetailPage() {
  const { id = "" } = useParams();
  const sheet = useSheet(id);
  if (sheet.isError) return <ErrorState error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (!sheet.data) return <PageSkeleton />;
  return <OneSheet key={sheet.data.id} sheet={sheet.data} onStale={() => void sheet.refetch()} />;
}

function OneSheet({ sheet, onStale }: { sheet: SheetDetail; onStale: () => void }) {
  const t = useTexts(sheetTexts);
  const say = useWord();
  const language = useLanguage();
  const [action, setAction] = useState<SheetDetail["myActions"][number] | null>(null);
  return (
    <Page
      title={sheet.title}
      crumbs={[{ label: t.title, to: "/supervision/sheets" }]}
      aside={<StatusTag tone={SHEET_STATUS_TONES[sheet.status]} word={say(SHEET_STATUS_WORDS[sheet.status])} />}
      actions={<SheetButtons sheet={sheet} onAct={setAction} />}
    >
      <div className={styles.page}>
        <div className={styles.main}>
          <SheetPaper sheet={sheet} />
          {sheet.answer !== null && <AnswerCard sheet={sheet} />}
        </div>
        <div className={styles.side}>
          <SheetFacts sheet={sheet} />
          <Card title={t.item}>
            <Link to={itemAddress(sheet.itemId)}>{sheet.itemTitle}</Link>
            <div className={styles.soft}>{sheet.itemNumber}</div>
          </Card>
          <Card title={t.because}>{sheet.because?.[language] ?? t.byHand}</Card>
          <Card title={t.course}>
            <SheetCourse sheet={sheet} />
          </Card>
        </div>
      </div>
      {action === "edit" && <EditSheetDialog sheet={sheet} onStale={onStale} onClose={() => setAction(null)} />}
      {action === "answer" && <AnswerDialog sheet={sheet} onStale={onStale} onClose={() => setAction(null)} />}
      {action !== null && action !== "edit" && action !== "answer" && (
        <PlainDeedDialog key={action} sheet={sheet} action={action} onStale={onStale} onClose={() => setAction(null)} />
      )}
    </Page>
  );
}

function AnswerCard({ sheet }: { sheet: SheetDetail }) {
  const t = useTexts(sheetTexts);
  const format = useFormat();
  const { answer, answeredBy, answeredAt } = sheet;
  const isOwedAgain = answeredAt === null;
  return (
    <Card
      title={t.answer}
      {...(answeredBy !== null && { description: t.answeredBy(answeredBy, format.moment(answeredAt)) })}
    >
      {isOwedAgain && <Alert tone="warn">{t.returned}</Alert>}
      <div className={styles.answer}>{answer}</div>
    </Card>
  );
}

function SheetCourse({ sheet }: { sheet: SheetDetail }) {
  const t = useTexts(sheetTexts);
  const say = useWord();
  const format = useFormat();
  return (
    <Timeline
      label={t.course}
      entries={[...sheet.acts].reverse().map(({ number, kind, at, actorName, reason }) => ({
        key: String(number),
        title: `${kind === "draft" ? t.draft : say(SHEET_ACTION_WORDS[kind])} · ${actorName}`,
        when: format.moment(at),
        ...(reason !== null && { children: reason }),
      }))}
    />
  );
}
