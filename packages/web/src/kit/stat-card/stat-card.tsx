import type { ReactNode } from "react";
import { Link } from "react-router";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";
import { useFormat } from "../language/format.ts";
import { toneClass } from "../tone/tone.ts";
import type { Tone } from "../tone/tone.ts";
import styles from "./stat-card.module.css";

/** One number with its name, its ground and the way to its rows (quality U-11). */
export function StatCard(props: {
  label: string;
  value: number | string | null;
  unit?: string;
  note?: ReactNode;
  icon?: IconName;
  tone?: Tone;
  to?: string;
}) {
  const { label, value, unit, note, icon, tone = "brand", to } = props;
  const format = useFormat();
  const face = (
    <>
      <span className={styles.label}>
        {icon && (
          <span className={classNames(styles.sign, toneClass(tone))}>
            <Icon name={icon} />
          </span>
        )}
        {label}
      </span>
      <span className={styles.value}>
        {format.number(value)}
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  );
  return to === undefined ? (
    <div className={styles.card}>{face}</div>
  ) : (
    <Link to={to} className={classNames(styles.card, styles.link)}>
      {face}
      <Icon name="arrow-right" className={styles.arrow} />
    </Link>
  );
}

/** Numbers side by side, as many in a row as fit. */
export function StatRow(props: { children: ReactNode }) {
  return <div className={styles.row}>{props.children}</div>;
}
