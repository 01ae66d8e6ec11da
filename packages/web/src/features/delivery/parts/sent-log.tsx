import type { Delivery } from "@zhigang/contract/delivery";
import { DELIVERY_STATUSES } from "@zhigang/domain/delivery";
import type { DeliveryStatus } from "@zhigang/domain/delivery";
import type { ReactNode } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { LoadMore } from "../../../kit/load-more/load-more.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { deliveryTexts } from "../texts.ts";
import styles from "./parts.module.css";

const TONES = { waiting: "info", delivered: "ok", failed: "bad" } as const;

/** What every line of a log has, whatever road it went. */
type Logged = Omit<Delivery, "subject" | "payload">;

interface LogPages<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly error: Error | null;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** 记录: what was sent, narrowed by how it stands. */
export function SentLog<T extends Logged>(props: {
  log: LogPages<T>;
  status: DeliveryStatus | null;
  onStatus: (status: DeliveryStatus | null) => void;
  children: (entry: T) => ReactNode;
}) {
  const { log, status, onStatus, children } = props;
  const t = useTexts(deliveryTexts);
  const choices = [
    { value: "any" as DeliveryStatus | "any", label: t.anyStatus },
    ...DELIVERY_STATUSES.map((each) => ({ value: each as DeliveryStatus | "any", label: t.logStatuses[each] })),
  ];
  return (
    <div className={styles.stack}>
      <div className={styles.actions}>
        <Segmented
          label={t.status}
          value={status ?? "any"}
          choices={choices}
          onChange={(next) => onStatus(next === "any" ? null : next)}
        />
        <Button size="small" icon="refresh" onClick={log.retry} aria-label={t.log} />
      </div>
      {log.error ? (
        <ErrorState error={log.error} onRetry={log.retry} />
      ) : log.isLoading ? (
        <Skeleton lines={6} />
      ) : log.items.length === 0 ? (
        <p className={styles.hint}>{t.noDeliveries}</p>
      ) : (
        <ul className={styles.list}>{log.items.map(children)}</ul>
      )}
      <LoadMore shown={log.items.length} hasMore={log.hasMore} isBusy={log.isLoadingMore} onLoad={log.loadMore} />
    </div>
  );
}

/** One line of a log with every attempt; what is finished can be sent again. */
export function SentLine(props: {
  entry: Logged;
  about: ReactNode;
  replay: { isPending: boolean; run: () => void } | null;
  children?: ReactNode;
}) {
  const { entry, about, replay, children } = props;
  const t = useTexts(deliveryTexts);
  const format = useFormat();
  const { fact, status, happenedAt, nextAt, attempts } = entry;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <StatusTag tone={TONES[status]} word={t.logStatuses[status]} />
        <strong>{t.factWords[fact] ?? fact}</strong>
        {about}
        <span className={styles.hint}>{format.moment(happenedAt)}</span>
        {status !== "waiting" && replay && (
          <Button size="small" kind="link" isBusy={replay.isPending} onClick={replay.run}>
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
      {children}
    </li>
  );
}
