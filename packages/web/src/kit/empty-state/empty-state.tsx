import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon.tsx";
import styles from "./empty-state.module.css";

/** Nothing here yet: says so, and says what to do next. */
export function EmptyState(props: { icon?: IconName; title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <span className={styles.sign}>
        <Icon name={props.icon ?? "layers"} />
      </span>
      <p className={styles.title}>{props.title}</p>
      {props.children !== undefined && <div className={styles.words}>{props.children}</div>}
      {props.action !== undefined && <div className={styles.action}>{props.action}</div>}
    </div>
  );
}
