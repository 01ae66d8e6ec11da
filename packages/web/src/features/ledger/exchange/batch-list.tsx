import type { TaskBatch } from "@zhigang/contract/ledger";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { LoadMore } from "../../../kit/load-more/load-more.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useBatches, useUndoBatch } from "../queries.ts";
import { exchangeTexts } from "./texts.ts";
import styles from "./exchange.module.css";

/** 最近的批量写入: each can be undone as a whole while nobody has touched its tasks since. */
export function BatchList() {
  const t = useTexts(exchangeTexts);
  const batches = useBatches();
  const [asked, setAsked] = useState<TaskBatch | null>(null);
  return (
    <section className={styles.batches} aria-label={t.batches}>
      <h2 className={styles.heading}>{t.batches}</h2>
      {batches.error ? (
        <ErrorState error={batches.error} onRetry={batches.retry} />
      ) : batches.isLoading ? (
        <Skeleton lines={4} />
      ) : batches.items.length === 0 ? (
        <p className={styles.hint}>{t.noBatches}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {batches.items.map((batch) => (
              <BatchLine key={batch.id} batch={batch} onUndo={() => setAsked(batch)} />
            ))}
          </ul>
          <LoadMore
            shown={batches.items.length}
            hasMore={batches.hasMore}
            isBusy={batches.isLoadingMore}
            onLoad={batches.loadMore}
          />
        </>
      )}
      {asked && <UndoDialog batch={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function BatchLine({ batch, onUndo }: { batch: TaskBatch; onUndo: () => void }) {
  const t = useTexts(exchangeTexts);
  const format = useFormat();
  return (
    <li className={styles.batch}>
      <div className={styles.batchWords}>
        <strong>
          {t.kinds[batch.kind]} · {batch.title}
        </strong>
        <span className={styles.hint}>
          {format.moment(batch.doneAt)} · {batch.doneBy} ·{" "}
          {t.changedCount(format.number(batch.changed), format.number(batch.created))} · {batch.reason}
        </span>
      </div>
      {batch.undoneAt === null ? (
        <Button size="small" icon="undo" onClick={onUndo}>
          {t.undo}
        </Button>
      ) : (
        <span className={styles.hint}>{t.undone(batch.undoneBy ?? "")}</span>
      )}
    </li>
  );
}

function UndoDialog({ batch, onClose }: { batch: TaskBatch; onClose: () => void }) {
  const t = useTexts(exchangeTexts);
  const undo = useUndoBatch(() => {
    showToast({ words: t.undoneNow });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={t.undo}
      effect={t.undoEffect(batch.title)}
      error={undo.error}
      verb={t.undo}
      isBusy={undo.isPending}
      onConfirm={() => undo.mutate({ params: { id: batch.id } })}
      onClose={onClose}
    />
  );
}
