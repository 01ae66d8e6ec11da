import { classNames } from "../class-names/class-names.ts";
import { useFormat } from "../language/format.ts";
import styles from "./progress-bar.module.css";

/** How far something is, 0 to 1; without a share it only says that work goes on. */
export function ProgressBar(props: {
  label: string;
  share?: number | undefined;
  tone?: "brand" | "ok" | "warn" | "bad";
  /** Where it should be by today (序时进度), 0 to 1. */
  expected?: number;
  isFigureShown?: boolean;
}) {
  const { label, share, tone = "brand", expected, isFigureShown = false } = props;
  const format = useFormat();
  const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className={styles.row}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className={styles.track}
      >
        <div
          className={classNames(styles.bar, styles[tone], percent === undefined && styles.unknown)}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
        {expected !== undefined && (
          <div className={styles.expected} style={{ left: `${Math.round(expected * 100)}%` }} />
        )}
      </div>
      {isFigureShown && <span className={styles.figure}>{format.percent(share)}</span>}
    </div>
  );
}
