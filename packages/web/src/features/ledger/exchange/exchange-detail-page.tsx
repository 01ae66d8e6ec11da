import { EXCHANGE_ROW_KINDS } from "@zhigang/contract/ledger";
import type { Exchange, ExchangeRowKind } from "@zhigang/contract/ledger";
import { useState } from "react";
import { useParams } from "react-router";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { LoadMore } from "../../../kit/load-more/load-more.tsx";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { useExchange, useExchangeRows } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { ExchangeActions } from "./exchange-actions.tsx";
import { ExchangeNotes } from "./exchange-notes.tsx";
import { ExchangeRowCard } from "./exchange-row-card.tsx";
import { exchangeTexts } from "./texts.ts";
import styles from "./exchange.module.css";

const KIND = { kind: "" };
const TONES = { proposed: "info", confirmed: "ok", discarded: "idle" } as const;

/** 核对差异: every row that differs, cell by cell, before anything is written. */
export function ExchangeDetailPage() {
  const { id = "" } = useParams();
  const t = useTexts(exchangeTexts);
  const shared = useTexts(ledgerTexts);
  const exchange = useExchange(id);
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const handleTake = (row: number, isTaken: boolean) =>
    setTaken(new Set(isTaken ? [...taken, row] : [...taken].filter((each) => each !== row)));
  const crumbs = [
    { label: shared.ledger },
    { label: shared.tasks, to: "/ledger/tasks" },
    { label: t.title, to: "/ledger/exchange" },
  ];
  if (exchange.error) {
    return (
      <Page title={t.detail} crumbs={crumbs}>
        <ErrorState error={exchange.error} onRetry={() => void exchange.refetch()} />
      </Page>
    );
  }
  const { data } = exchange;
  return (
    <Page
      title={t.detail}
      crumbs={crumbs}
      description={data?.fileName}
      aside={data && <StatusTag tone={TONES[data.state]} word={t.states[data.state]} />}
      actions={data && <ExchangeActions exchange={data} taken={taken} />}
    >
      {data ? (
        <div className={styles.stack}>
          <ExchangeNotes exchange={data} />
          <ExchangeRows exchange={data} taken={taken} onTake={handleTake} />
        </div>
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

function ExchangeRows(props: {
  exchange: Exchange;
  taken: ReadonlySet<number>;
  onTake: (row: number, isTaken: boolean) => void;
}) {
  const { exchange, taken, onTake } = props;
  const t = useTexts(exchangeTexts);
  const format = useFormat();
  const [{ kind }, change] = useUrlState(KIND);
  const shown = EXCHANGE_ROW_KINDS.find((each) => each === kind) ?? null;
  const rows = useExchangeRows(exchange.id, shown);
  const kinds = EXCHANGE_ROW_KINDS.filter((each) => each !== "same" && exchange.counts[each] > 0);
  const total = kinds.reduce((sum, each) => sum + exchange.counts[each], 0);
  if (total === 0) return <EmptyState icon="check" title={t.nothingDiffers} />;
  const choices = [
    { value: "all" as ExchangeRowKind | "all", label: `${t.all} ${format.number(total)}` },
    ...kinds.map((each) => ({
      value: each as ExchangeRowKind | "all",
      label: `${t.counts[each]} ${format.number(exchange.counts[each])}`,
    })),
  ];
  return (
    <>
      <Segmented
        label={t.filter}
        value={shown ?? "all"}
        choices={choices}
        onChange={(next) => change({ kind: next === "all" ? "" : next })}
      />
      {rows.error ? (
        <ErrorState error={rows.error} onRetry={rows.retry} />
      ) : rows.isLoading ? (
        <Skeleton lines={8} />
      ) : (
        <ul className={styles.list}>
          {rows.items.map((row) => (
            <ExchangeRowCard
              key={row.row}
              row={row}
              isTaken={taken.has(row.row)}
              onTake={exchange.state === "proposed" ? (isTaken) => onTake(row.row, isTaken) : null}
            />
          ))}
        </ul>
      )}
      <LoadMore
        shown={rows.items.length}
        total={shown ? exchange.counts[shown] : total}
        hasMore={rows.hasMore}
        isBusy={rows.isLoadingMore}
        onLoad={rows.loadMore}
      />
    </>
  );
}
