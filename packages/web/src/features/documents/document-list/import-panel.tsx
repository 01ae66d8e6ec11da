import { useMutation, useQueryClient } from "@tanstack/react-query";
import { documentsEndpoints } from "@zhigang/contract/documents";
import type { Import } from "@zhigang/contract/documents";
import { useEffect, useRef, useState } from "react";
import { fetchFile } from "../../../api/call-endpoint.ts";
import { saveFile } from "../../../api/save-file.ts";
import { useUploadLimit } from "../../../api/upload-limit.ts";
import { uploadFiles } from "../../../api/upload-files.ts";
import { endpointKey, useEndpoint } from "../../../api/use-endpoint.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { UploadDrop } from "../../../kit/upload-drop/upload-drop.tsx";
import { documentTexts } from "../texts.ts";
import { ImportRow } from "./import-row.tsx";
import styles from "./document-list.module.css";

const ACCEPTED =
  ".docx,.doc,.wps,.dot,.wpt,.rtf,.odt,.pdf,.html,.htm,.txt,.xlsx,.xls,.et,.ods,.csv,.zip,.png,.jpg,.jpeg,.tif,.tiff,.webp,.bmp";
const SHOWN = 8;
const POLL_MS = 700;

const isUnderWay = (row: Import) => row.status === "waiting" || row.status === "reading";

const NONE: readonly never[] = [];

/** Takes files, and shows how far each is on its way to a draft. */
export function ImportPanel() {
  const t = useTexts(documentTexts);
  const format = useFormat();
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const wordsOf = useErrorWords();
  const limit = useUploadLimit();
  const imports = useEndpoint(
    documentsEndpoints.listImports,
    { query: { limit: SHOWN } },
    { refetchInterval: (answer) => (answer?.items.some(isUnderWay) ? POLL_MS : false) },
  );
  useNewlyRead(imports.data?.items ?? NONE);
  const handleFiles = async (chosen: File[]) => {
    // One empty file would have the server refuse all that come with it.
    const files = chosen.filter((file) => file.size > 0);
    const empty = chosen.filter((file) => file.size === 0);
    setNotes([]);
    setFailures(empty.map((file) => t.emptyFile(file.name)));
    if (files.length === 0) return;
    setShare(0);
    try {
      const { leftOut } = await uploadFiles(documentsEndpoints.startImports, { files, onProgress: setShare });
      setNotes(leftOut.map(({ archive, names }) => t.leftOut(archive, names)));
    } catch (error) {
      setFailures((before) => [...before, wordsOf(error)]);
    }
    setShare(null);
    await client.invalidateQueries({ queryKey: endpointKey(documentsEndpoints.listImports) });
  };
  return (
    <div className={styles.panel}>
      <UploadDrop
        title={t.drop}
        hint={
          <>
            {t.dropHint}
            <br />
            {limit !== null && (
              <>
                {t.dropLimit(limit)}
                <br />
              </>
            )}
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
        {failures.map((words) => (
          <Alert key={words} tone="bad">
            {words}
          </Alert>
        ))}
        {notes.map((words) => (
          <Alert key={words}>{words}</Alert>
        ))}
        {imports.isPending && <Skeleton lines={3} />}
        {imports.isError && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
        {imports.data?.items.length === 0 && <p className={styles.none}>{t.noImports}</p>}
        <ul className={styles.rows}>
          {imports.data?.items.map((row) => (
            <ImportRow key={row.id} row={row} />
          ))}
        </ul>
      </section>
      <TemplateButton />
    </div>
  );
}

/** 下载模板: for a plan that is typed by hand. */
function TemplateButton() {
  const t = useTexts(documentTexts);
  const wordsOf = useErrorWords();
  const fetched = useMutation({
    mutationFn: async () => saveFile(await fetchFile(documentsEndpoints.getImportTemplate, {})),
    onError: (error) => showToast({ tone: "bad", words: wordsOf(error) }),
  });
  return (
    <div className={styles.template}>
      <Button icon="download" size="small" isBusy={fetched.isPending} onClick={() => fetched.mutate()}>
        {t.template}
      </Button>
      <span>{t.templateHint}</span>
    </div>
  );
}

/** A file that has been read is a document now: the list beside is read anew. */
function useNewlyRead(rows: readonly Import[]): void {
  const client = useQueryClient();
  const ready = rows.filter((row) => row.status === "ready").map((row) => row.id);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const isNew = known.current !== null && ready.some((id) => known.current?.has(id) === false);
    if (rows.length > 0 || known.current === null) known.current = rows.length > 0 ? new Set(ready) : null;
    if (isNew) void client.invalidateQueries({ queryKey: endpointKey(documentsEndpoints.listDocuments) });
  });
}
