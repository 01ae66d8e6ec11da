import type { ExchangeCell, ExchangeRow } from "@zhigang/contract/ledger";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { exchangeTexts } from "./texts.ts";
import styles from "./exchange.module.css";

const TONES = { new: "info", changed: "ok", conflict: "warn", wrong: "bad", same: "idle" } as const;

/** One row of the file: its cells old → new, both values where others changed them too, or everything that is wrong. */
export function ExchangeRowCard(props: {
  row: ExchangeRow;
  isTaken: boolean;
  /** Null once the file is written or given up. */
  onTake: ((isTaken: boolean) => void) | null;
}) {
  const { row, isTaken, onTake } = props;
  const t = useTexts(exchangeTexts);
  const format = useFormat();
  return (
    <li className={styles.row} data-kind={row.kind}>
      <div className={styles.rowHead}>
        <StatusTag tone={TONES[row.kind]} word={t.counts[row.kind]} />
        <span className={styles.hint}>{t.row(format.number(row.row))}</span>
        <strong className={styles.rowTitle}>{row.title}</strong>
      </div>
      {row.problems.map((problem) => (
        <p key={problem.message} className={styles.problem}>
          {problem.message}
        </p>
      ))}
      {row.kind === "new" ? null : row.cells.map((cell) => <CellLine key={cell.column} cell={cell} />)}
      {row.kind === "conflict" && onTake && (
        <div className={styles.take}>
          <Checkbox checked={isTaken} onChange={onTake}>
            {t.take}
          </Checkbox>
          <span className={styles.hint}>{t.keep}</span>
        </div>
      )}
    </li>
  );
}

function CellLine({ cell }: { cell: ExchangeCell }) {
  const t = useTexts(exchangeTexts);
  const from = cell.from === "" ? t.blank : cell.from;
  const to = cell.to === "" ? t.blank : cell.to;
  return (
    <div className={styles.cell}>
      <span className={styles.column}>{cell.column}</span>
      {cell.isConflict ? (
        <dl className={styles.both}>
          <div>
            <dt>{t.ledgerSays}</dt>
            <dd>{from}</dd>
          </div>
          <div>
            <dt>{t.fileSays}</dt>
            <dd>{to}</dd>
          </div>
        </dl>
      ) : (
        <span className={styles.change}>
          <del>{from}</del> <Icon name="arrow-right" /> <ins>{to}</ins>
        </span>
      )}
    </div>
  );
}
