import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Import } from "@zhigang/contract/documents";
import type { ImportStatus } from "@zhigang/domain/documents";
import { IMPORT_STAGE_WORDS, IMPORT_STATUS_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Link } from "react-router";
import { useSend } from "../../../api/use-endpoint.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import type { Tone } from "../../../kit/tone/tone.ts";
import { documentTexts } from "../texts.ts";
import { ColumnMappingDialog } from "./column-mapping-dialog.tsx";
import styles from "./document-list.module.css";

const TONES: Readonly<Record<ImportStatus, Tone>> = {
  waiting: "idle",
  reading: "info",
  needs_mapping: "warn",
  ready: "ok",
  refused: "bad",
};

/** One import: its file, where it stands, and what can be done with it now. */
export function ImportRow({ row }: { row: Import }) {
  const t = useTexts(documentTexts);
  const say = useWord();
  const format = useFormat();
  const word = row.status === "reading" && row.stage ? IMPORT_STAGE_WORDS[row.stage] : IMPORT_STATUS_WORDS[row.status];
  const isUnderWay = row.status === "waiting" || row.status === "reading";
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <span className={styles.fileName}>{row.fileName}</span>
        <StatusTag tone={TONES[row.status]} word={say(word)} />
      </div>
      {row.origin !== null && <p className={styles.origin}>{t.cameIn(row.origin)}</p>}
      {isUnderWay && <ProgressBar label={say(word)} share={row.progress / 100} />}
      {row.problem && <p className={styles.problem}>{row.problem.message}</p>}
      <div className={styles.rowFoot}>
        <span>{row.isKnown ? t.known : t.startedBy(row.createdBy, format.ago(row.createdAt))}</span>
        <ImportActions row={row} />
      </div>
      {row.warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary>{t.warnings(format.number(row.warnings.length))}</summary>
          <ul>
            {row.warnings.map((warning, index) => (
              <li key={`${warning.code}-${index}`}>
                {warning.message} {warning.place}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function ImportActions({ row }: { row: Import }) {
  const t = useTexts(documentTexts);
  const [isMapping, setIsMapping] = useState(false);
  const wordsOf = useErrorWords();
  const retry = useSend(documentsEndpoints.retryImport, {
    touches: [documentsEndpoints.listImports],
    onError: (error) => showToast({ tone: "bad", words: wordsOf(error) }),
  });
  return (
    <span className={styles.actions}>
      {row.draftId !== null && <Link to={`/drafts/${row.draftId}`}>{t.openDraft}</Link>}
      {row.draftId === null && row.documentId !== null && (
        <Link to={`/documents/${row.documentId}`}>{t.openDocument}</Link>
      )}
      {row.status === "refused" && (
        <Button
          kind="link"
          size="small"
          icon="refresh"
          isBusy={retry.isPending}
          onClick={() => retry.mutate({ params: { id: row.id } })}
        >
          {t.retry}
        </Button>
      )}
      {row.status === "needs_mapping" && (
        <Button kind="primary" size="small" icon="columns" onClick={() => setIsMapping(true)}>
          {t.mapColumns}
        </Button>
      )}
      {isMapping && row.mapping && (
        <ColumnMappingDialog row={row} mapping={row.mapping} onClose={() => setIsMapping(false)} />
      )}
    </span>
  );
}
