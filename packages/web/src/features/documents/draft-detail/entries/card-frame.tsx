import type { ReactNode } from "react";
import { classNames } from "../../../../kit/class-names/class-names.ts";
import type { CardProps } from "./card-props.ts";
import styles from "./entries.module.css";

/** One entry as a card: a line when it is not selected, everything about it when it is. */
export function CardFrame(
  props: Pick<CardProps, "isSelected" | "deeds"> & {
    id: string;
    eyebrow: string;
    title: ReactNode;
    tags: ReactNode;
    isStruck?: boolean;
    children: ReactNode;
  },
) {
  const { id, eyebrow, title, tags, isStruck = false, isSelected, deeds, children } = props;
  return (
    <article className={classNames(styles.card, isSelected && styles.selected, isStruck && styles.struck)}>
      <button
        type="button"
        className={styles.cardHead}
        aria-expanded={isSelected}
        onClick={() => deeds.select(isSelected ? "" : id)}
      >
        <span className={styles.eyebrow}>{eyebrow}</span>
        <span className={styles.cardTags}>{tags}</span>
        <span className={classNames(styles.cardTitle, isSelected && styles.whole)} lang="zh-CN">
          {title}
        </span>
      </button>
      {isSelected && <div className={styles.cardBody}>{children}</div>}
    </article>
  );
}

/** One thing the card says, under its name. */
export function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <span className={styles.factLabel}>{props.label}</span>
      <div className={styles.factWords}>{props.children}</div>
    </div>
  );
}
