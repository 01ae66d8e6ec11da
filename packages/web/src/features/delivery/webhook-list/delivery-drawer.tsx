import type { Delivery, Webhook } from "@zhigang/contract/delivery";
import { DELIVERY_STATUSES } from "@zhigang/domain/delivery";
import type { DeliveryStatus } from "@zhigang/domain/delivery";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { LoadMore } from "../../../kit/load-more/load-more.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useDeliveries, useReplay } from "../queries.ts";
import { deliveryTexts } from "../texts.ts";
import styles from "./webhook-list.module.css";

const TONES = { waiting: "info", delivered: "ok", failed: "bad" } as const;

/** 推送记录 of one address beside the list. */
export function DeliveryDrawer({ webhook, onClose }: { webhook: Webhook | null; onClose: () => void }) {
  const t = useTexts(deliveryTexts);
  return (
    <Drawer
      isOpen={webhook !== null}
      title={webhook === null ? t.log : `${t.log} · ${webhook.name}`}
      onClose={onClose}
      width={640}
    >
      {webhook && <DeliveryLog key={webhook.id} id={webhook.id} />}
    </Drawer>
  );
}

function DeliveryLog({ id }: { id: string }) {
  const t = useTexts(deliveryTexts);
  const [status, setStatus] = useState<DeliveryStatus | "any">("any");
  const log = useDeliveries(id, status === "any" ? null : status);
  const choices = [
    { value: "any" as DeliveryStatus | "any", label: t.anyStatus },
    ...DELIVERY_STATUSES.map((each) => ({ value: each as DeliveryStatus | "any", label: t.logStatuses[each] })),
  ];
  return (
    <div className={styles.stack}>
      <div className={styles.actions}>
        <Segmented label={t.status} value={status} choices={choices} onChange={setStatus} />
        <IconButton size="small" icon="refresh" label={t.refresh} onClick={log.retry} />
      </div>
      {log.error ? (
        <ErrorState error={log.error} onRetry={log.retry} />
      ) : log.isLoading ? (
        <Skeleton lines={6} />
      ) : log.items.length === 0 ? (
        <p className={styles.hint}>{t.noDeliveries}</p>
      ) : (
        <ul className={styles.list}>
          {log.items.map((delivery) => (
            <DeliveryLine key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
      <LoadMore shown={log.items.length} hasMore={log.hasMore} isBusy={log.isLoadingMore} onLoad={log.loadMore} />
    </div>
  );
}

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const t = useTexts(deliveryTexts);
  const format = useFormat();
  const may = useMay();
  const wordsOf = useErrorWords();
  const replay = useReplay(() => showToast({ words: t.replayed }));
  const { fact, status, happenedAt, nextAt, attempts, payload } = delivery;
  const fail = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  return (
    <li className={styles.delivery}>
      <div className={styles.head}>
        <StatusTag tone={TONES[status]} word={t.logStatuses[status]} />
        <strong>{t.factWords[fact] ?? fact}</strong>
        <span className={styles.hint}>{format.moment(happenedAt)}</span>
        {status !== "waiting" && may("delivery.webhook.edit") && (
          <Button
            size="small"
            kind="link"
            isBusy={replay.isPending}
            onClick={() => replay.mutate({ params: { id: delivery.id } }, { onError: fail })}
          >
            {t.replay}
          </Button>
        )}
      </div>
      {nextAt !== null && attempts.length > 0 && <span className={styles.hint}>{t.next(format.moment(nextAt))}</span>}
      {attempts.map((attempt) => (
        <div key={attempt.number} className={styles.hint}>
          {t.attempt(format.number(attempt.number), format.moment(attempt.at), format.number(attempt.tookMs))}
          {attempt.problem !== null && <span className={styles.problem}> {attempt.problem}</span>}
        </div>
      ))}
      <details>
        <summary>{t.payload}</summary>
        <pre className={styles.payload}>{payload}</pre>
      </details>
    </li>
  );
}
