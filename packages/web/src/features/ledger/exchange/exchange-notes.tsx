import { EXCHANGE_ROW_KINDS } from "@zhigang/contract/ledger";
import type { Exchange } from "@zhigang/contract/ledger";
import { Alert } from "../../../kit/alert/alert.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { exchangeTexts } from "./texts.ts";
import styles from "./exchange.module.css";

/** N new, changed, in conflict, wrong and the same, and what of the file's columns is not read. */
export function ExchangeNotes({ exchange }: { exchange: Exchange }) {
  const t = useTexts(exchangeTexts);
  const format = useFormat();
  const joined = useJoined();
  const { counts, exportedRows, droppedColumns, addedColumns, shownOnlyColumns } = exchange;
  return (
    <>
      <dl className={styles.counts}>
        {EXCHANGE_ROW_KINDS.map((kind) => (
          <div key={kind} className={styles.count} data-kind={kind}>
            <dt>{t.counts[kind]}</dt>
            <dd>{format.number(counts[kind])}</dd>
          </div>
        ))}
      </dl>
      {exportedRows !== null && <p className={styles.hint}>{t.of(format.number(exportedRows))}</p>}
      {droppedColumns.length > 0 && <Alert tone="warn">{t.dropped(joined(droppedColumns))}</Alert>}
      {addedColumns.length > 0 && <Alert tone="warn">{t.added(joined(addedColumns))}</Alert>}
      {shownOnlyColumns.length > 0 && <p className={styles.hint}>{t.shownOnly(joined(shownOnlyColumns))}</p>}
    </>
  );
}

function useJoined(): (names: readonly string[]) => string {
  const language = useLanguage();
  return (names) => names.join(language === "zh" ? "、" : ", ");
}
