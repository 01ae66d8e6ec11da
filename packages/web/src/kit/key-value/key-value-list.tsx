import type { ReactNode } from "react";
import { ABSENT } from "../language/format.ts";
import styles from "./key-value-list.module.css";

/** Names and values under each other; an absent value is a dash, never a blank. */
export function KeyValueList(props: { items: readonly { label: string; value: ReactNode }[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={styles.list} data-columns={props.columns ?? 1}>
      {props.items.map((item) => (
        <div key={item.label} className={styles.item}>
          <dt>{item.label}</dt>
          <dd>{item.value === null || item.value === undefined || item.value === "" ? ABSENT : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
