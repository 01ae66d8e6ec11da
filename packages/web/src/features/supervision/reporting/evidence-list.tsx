import type { ReportDetail } from "@zhigang/contract/supervision";
import { useRef } from "react";
import { useUploadLimit } from "../../../api/upload-limit.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { useEvidence } from "./queries.ts";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

/** 佐证材料: optional files and photos; each can be opened, and taken away until the report is passed. */
export function EvidenceList(props: { report: ReportDetail; isReadOnly?: boolean }) {
  const { report, isReadOnly = false } = props;
  const t = useTexts(reportingTexts);
  const wordsOf = useErrorWords();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const evidence = useEvidence(report.id);
  const limit = useUploadLimit();
  return (
    <section className={styles.group} aria-label={t.evidence}>
      <h3 className={styles.groupTitle}>{t.evidence}</h3>
      {!isReadOnly && (
        <p className={styles.faint}>
          {t.evidenceHint} {limit !== null && t.evidenceLimit(limit)}
        </p>
      )}
      <ul className={styles.files}>
        {report.files.map((file) => (
          <li key={file.id} className={styles.file}>
            <Button kind="link" icon="document" onClick={() => void evidence.open(file)}>
              {file.fileName}
            </Button>
            <span className={styles.faint}>{format.size(file.byteSize)}</span>
            {!isReadOnly && (
              <IconButton
                icon="close"
                size="small"
                label={t.removeFile(file.fileName)}
                onClick={() => void evidence.remove(file.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {evidence.share !== null && <ProgressBar label={t.uploading} share={evidence.share} />}
      {evidence.error && <Alert tone="bad">{wordsOf(evidence.error)}</Alert>}
      {!isReadOnly && (
        <>
          <Button icon="upload" onClick={() => input.current?.click()}>
            {t.addFile}
          </Button>
          <input
            ref={input}
            type="file"
            aria-label={t.addFile}
            hidden
            multiple
            accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
            onChange={(event) => {
              void evidence.add([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </>
      )}
    </section>
  );
}
