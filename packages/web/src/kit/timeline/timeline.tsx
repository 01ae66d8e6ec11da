import type { ReactNode } from "react";
import { classNames } from "../class-names/class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";
import { toneClass } from "../tone/tone.ts";
import type { Tone } from "../tone/tone.ts";
import styles from "./timeline.module.css";

/** What happened, when and by whom. */
export interface TimelineEntry {
  key: string;
  title: ReactNode;
  when: string;
  icon?: IconName;
  tone?: Tone;
  children?: ReactNode;
}

/** Things in the order in which they happened. */
export function Timeline(props: { entries: readonly TimelineEntry[]; label?: string }) {
  return (
    <ol className={styles.timeline} aria-label={props.label}>
      {props.entries.map((entry) => (
        <li key={entry.key} className={styles.entry}>
          <span className={classNames(styles.sign, toneClass(entry.tone ?? "idle"))}>
            <Icon name={entry.icon ?? "edit"} />
          </span>
          <div className={styles.words}>
            <div className={styles.head}>
              <span className={styles.title}>{entry.title}</span>
              <time className={styles.when}>{entry.when}</time>
            </div>
            {entry.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
