import { Link } from "react-router";
import styles from "./rank-bars.module.css";

/** Names with bars as long as their numbers; each leads to its rows. Text first, so no chart needs to be read aloud. */
export function RankBars(props: {
  items: readonly { key: string; label: string; value: number; note: string; to: string }[];
}) {
  const longest = Math.max(1, ...props.items.map((item) => item.value));
  return (
    <ul className={styles.list}>
      {props.items.map((item) => (
        <li key={item.key}>
          <Link to={item.to} className={styles.row}>
            <span className={styles.label}>{item.label}</span>
            <span className={styles.note}>{item.note}</span>
            <span className={styles.track}>
              <span
                className={styles.bar}
                style={{ width: `${Math.max(2, Math.round((item.value / longest) * 100))}%` }}
              />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
