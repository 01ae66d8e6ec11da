import type { ReportSheet, ReportSheetRow } from "@zhigang/contract/supervision";
import { Link } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { UploadDrop } from "../../../kit/upload-drop/upload-drop.tsx";
import { supervisionTexts } from "../texts.ts";
import { useReportSheet, useWriteDrafts } from "./queries.ts";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

/** 用表格填报: out, back, compared cell by cell, and written once it is confirmed. */
export function ReportSheetPage() {
  const t = useTexts(reportingTexts);
  const shared = useTexts(supervisionTexts);
  const wordsOf = useErrorWords();
  const work = useReportSheet();
  return (
    <Page
      title={t.sheetTitle}
      width="reading"
      description={t.sheetDescription}
      crumbs={[{ label: shared.room }, { label: t.title, to: "/supervision/reporting" }]}
    >
      <div className={styles.stack}>
        <div className={styles.export}>
          <p className={styles.faint}>{t.exportWords}</p>
          <Button icon="download" isBusy={work.isBusy} onClick={() => void work.download()}>
            {t.exportSheet}
          </Button>
        </div>
        {work.error && <Alert tone="bad">{wordsOf(work.error)}</Alert>}
        {work.sheet === null ? (
          <UploadDrop
            title={t.upload}
            hint={t.uploadHint}
            verb={t.choose}
            accept=".xlsx"
            isDisabled={work.isBusy}
            onFiles={(files) => void work.compare(files)}
          />
        ) : (
          <Compared sheet={work.sheet} onDone={work.forget} />
        )}
        <Link to="/supervision/reporting">{t.toReporting}</Link>
      </div>
    </Page>
  );
}

function Compared(props: { sheet: ReportSheet; onDone: () => void }) {
  const { sheet, onDone } = props;
  const t = useTexts(reportingTexts);
  const wordsOf = useErrorWords();
  const format = useFormat();
  const write = useWriteDrafts();
  const count = (kind: ReportSheetRow["kind"]) => sheet.rows.filter((row) => row.kind === kind).length;
  const drafts = sheet.rows.flatMap(({ kind, reportId: id, version, values }) =>
    kind === "changed" && id !== null && version !== null && values !== null ? [{ id, version, values }] : [],
  );
  const handleWrite = async () => {
    const result = await write.mutateAsync({ body: { drafts } });
    showToast({ words: t.written(format.number(result.done.length)) });
    if (result.skipped.length === 0) onDone();
  };
  const words = [count("changed"), count("same"), count("wrong")].map((number) => format.number(number));
  return (
    <section className={styles.stack} aria-label={t.compared(sheet.fileName)}>
      <h2 className={styles.title}>{t.compared(sheet.fileName)}</h2>
      <p role="status">{t.counts(words[0] ?? "", words[1] ?? "", words[2] ?? "")}</p>
      {sheet.rows
        .filter(({ kind }) => kind !== "same")
        .map((row) => (
          <ComparedRow key={row.row} row={row} />
        ))}
      {drafts.length === 0 && <Alert tone="info">{t.nothingChanged}</Alert>}
      {write.error && <Alert tone="bad">{wordsOf(write.error)}</Alert>}
      {write.data?.skipped.map(({ id, itemTitle, because }) => (
        <Alert key={id} tone="warn" title={`${t.skipped}: ${itemTitle}`}>
          {because}
        </Alert>
      ))}
      <div className={styles.buttons}>
        <Button onClick={onDone}>{t.again}</Button>
        <Button
          kind="primary"
          disabled={drafts.length === 0}
          isBusy={write.isPending}
          onClick={() => void handleWrite().catch(() => undefined)}
        >
          {t.confirmSheet(format.number(drafts.length))}
        </Button>
      </div>
    </section>
  );
}

function ComparedRow(props: { row: ReportSheetRow }) {
  const { row, itemTitle, cells, problems } = props.row;
  const t = useTexts(reportingTexts);
  return (
    <Card title={itemTitle} description={t.row(String(row))}>
      <dl className={styles.cells}>
        {cells.map(({ cell, column, from, to }) => (
          <div key={cell}>
            <dt>{column}</dt>
            <dd>
              <del>{from === "" ? t.empty : from}</del>
              <ins>{to === "" ? t.empty : to}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {problems.map(({ column, message }) => (
        <p key={message}>
          <Tag tone="bad">{column ?? t.row(String(row))}</Tag> {message}
        </p>
      ))}
    </Card>
  );
}
