import { Fragment } from "react";
import { bothLanguages, useTexts } from "../language/texts.ts";
import styles from "./skeleton.module.css";

const texts = bothLanguages({ loading: "正在载入" }, { loading: "Loading" });

/** Grey lines in the shape of what is coming; said once to screen readers. */
export function Skeleton(props: { lines?: number; label?: string }) {
  const t = useTexts(texts);
  return (
    <div role="status" className={styles.lines}>
      <span className={styles.said}>{props.label ?? t.loading}</span>
      {Array.from({ length: props.lines ?? 3 }, (_, index) => (
        <span key={index} className={styles.line} style={{ width: `${LENGTHS[index % LENGTHS.length]}%` }} />
      ))}
    </div>
  );
}

/** The shape of a whole page while its code or first answer is on the way. */
export function PageSkeleton() {
  const t = useTexts(texts);
  return (
    <div role="status" className={styles.page}>
      <span className={styles.said}>{t.loading}</span>
      <span className={styles.title} />
      <div className={styles.cards}>
        {["a", "b", "c", "d"].map((card) => (
          <span key={card} className={styles.card} />
        ))}
      </div>
      <div className={styles.sheet}>
        {LENGTHS.map((length) => (
          <Fragment key={length}>
            <span className={styles.line} style={{ width: `${length}%` }} />
          </Fragment>
        ))}
      </div>
    </div>
  );
}

const LENGTHS = [92, 78, 86, 64, 72];
