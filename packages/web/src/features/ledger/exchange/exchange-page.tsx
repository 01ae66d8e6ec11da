import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { useState } from "react";
import { useNavigate } from "react-router";
import { uploadFiles } from "../../../api/upload-files.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { UploadDrop } from "../../../kit/upload-drop/upload-drop.tsx";
import { ledgerTexts } from "../texts.ts";
import { BatchList } from "./batch-list.tsx";
import { exchangeTexts } from "./texts.ts";
import styles from "./exchange.module.css";

/** 导回改好的表: a file is compared first; below stand the batches that can still be undone. */
export function ExchangePage() {
  const t = useTexts(exchangeTexts);
  const shared = useTexts(ledgerTexts);
  const wordsOf = useErrorWords();
  const navigate = useNavigate();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const handleFiles = async (files: File[]) => {
    setError(null);
    setShare(0);
    try {
      const exchange = await uploadFiles(ledgerEndpoints.startExchange, { files, onProgress: setShare });
      await navigate(`/ledger/exchange/${exchange.id}`);
    } catch (refusal) {
      setError(refusal instanceof Error ? refusal : new Error(String(refusal)));
    } finally {
      setShare(null);
    }
  };
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: shared.ledger }, { label: shared.tasks, to: "/ledger/tasks" }]}
    >
      <div className={styles.stack}>
        {error && <Alert tone="bad">{wordsOf(error)}</Alert>}
        {share !== null && (
          <Alert>
            {t.comparing}
            <ProgressBar label={t.comparing} {...(share < 1 && { share })} />
          </Alert>
        )}
        <UploadDrop
          title={t.drop}
          hint={t.dropHint}
          verb={t.choose}
          accept=".xlsx,.json"
          isMany={false}
          isDisabled={share !== null}
          onFiles={(files) => void handleFiles(files)}
        />
        <BatchList />
      </div>
    </Page>
  );
}
