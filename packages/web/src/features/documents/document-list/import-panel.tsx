import { useQueryClient } from "@tanstack/react-query";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Import } from "@zhigang/contract/documents";
import { useState } from "react";
import { uploadFiles } from "../../../api/upload-files.ts";
import { endpointKey, useEndpoint } from "../../../api/use-endpoint.ts";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { UploadDrop } from "../../../kit/upload-drop/upload-drop.tsx";
import { documentTexts } from "../texts.ts";
import { ImportRow } from "./import-row.tsx";
import styles from "./document-list.module.css";

const ACCEPTED = ".docx,.html,.htm,.txt,.xlsx,.csv";
const SHOWN = 8;
const POLL_MS = 700;

const isUnderWay = (row: Import) => row.status === "waiting" || row.status === "reading";

/** Takes files, and shows how far each is on its way to a draft. */
export function ImportPanel() {
  const t = useTexts(documentTexts);
  const format = useFormat();
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const imports = useEndpoint(
    documentsEndpoints.listImports,
    { query: { limit: SHOWN } },
    { refetchInterval: (answer) => (answer?.items.some(isUnderWay) ? POLL_MS : false) },
  );
  const handleFiles = async (files: File[]) => {
    setFailure(null);
    setShare(0);
    try {
      await uploadFiles(documentsEndpoints.startImports, { files, onProgress: setShare });
    } catch (error) {
      setFailure(error);
    }
    setShare(null);
    await client.invalidateQueries({ queryKey: endpointKey(documentsEndpoints.listImports) });
    await client.invalidateQueries({ queryKey: endpointKey(documentsEndpoints.listDocuments) });
  };
  return (
    <div className={styles.panel}>
      <UploadDrop
        title={t.drop}
        hint={
          <>
            {t.dropHint}
            <br />
            {t.nonSecret}
          </>
        }
        verb={t.choose}
        accept={ACCEPTED}
        isDisabled={share !== null}
        onFiles={(files) => void handleFiles(files)}
      />
      <section className={styles.imports} aria-label={t.imports} aria-live="polite">
        <h2 className={styles.heading}>{t.imports}</h2>
        {share !== null && <ProgressBar label={t.uploading(format.percent(share))} share={share} isFigureShown />}
        {failure !== null && <ErrorState error={failure} />}
        <ul className={styles.rows}>
          {imports.data?.items.map((row) => (
            <ImportRow key={row.id} row={row} />
          ))}
        </ul>
      </section>
    </div>
  );
}
