import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { MeetingDetail, MeetingPaper, Paper } from "@zhigang/contract/supervision";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { FileButtons } from "../papers/file-buttons.tsx";
import { PaperView } from "../papers/paper-view.tsx";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

const FORMATS = ["docx", "pdf"] as const;

/** 公文: the notice and the minutes, as they were issued or as they would be. */
export function PapersCard({ meeting }: { meeting: MeetingDetail }) {
  const t = useTexts(meetingTexts);
  const [opened, setOpened] = useState<MeetingPaper | null>(null);
  const { id, notice, minutes, isNoticeIssued, isMinutesIssued } = meeting;
  const papers: readonly { kind: MeetingPaper; name: string; paper: Paper | null; isIssued: boolean }[] = [
    { kind: "notice", name: t.notice, paper: notice, isIssued: isNoticeIssued },
    { kind: "minutes", name: t.minutesPaper, paper: minutes, isIssued: isMinutesIssued },
  ];
  const shown = papers.filter(({ paper }) => paper !== null);
  const open = shown.find(({ kind }) => kind === opened);
  return (
    <Card title={t.papers}>
      {shown.length === 0 && <p className={styles.soft}>{t.noPapers}</p>}
      <ul className={styles.called}>
        {shown.map(({ kind, name, paper, isIssued }) => (
          <li key={kind}>
            <span>{paper?.number ?? name}</span>
            <Tag tone={isIssued ? "ok" : "idle"}>{isIssued ? t.issued : t.notIssued}</Tag>
            <Button
              size="small"
              aria-label={`${isIssued ? t.view : t.preview} · ${name}`}
              onClick={() => setOpened(kind)}
            >
              {isIssued ? t.view : t.preview}
            </Button>
          </li>
        ))}
      </ul>
      {open?.paper && (
        <Dialog isOpen title={open.name} width={860} onClose={() => setOpened(null)}>
          <div className={styles.form}>
            <FileButtons
              endpoint={supervisionEndpoints.downloadMeetingPaper}
              formats={FORMATS}
              inputFor={(format) => ({ params: { id }, query: { paper: open.kind, format } })}
            />
            <PaperView paper={open.paper} />
          </div>
        </Dialog>
      )}
    </Card>
  );
}
