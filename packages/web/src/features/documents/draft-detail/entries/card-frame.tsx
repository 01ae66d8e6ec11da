import type { MouseEvent, ReactNode } from "react";
import { classNames } from "../../../../kit/class-names/class-names.ts";
import { Icon } from "../../../../kit/icon/icon.tsx";
import { ReviewersAt } from "../together/reviewers.tsx";
import type { CardProps } from "./card-props.ts";
import styles from "./entries.module.css";

/** One entry as a card: a line when it is not selected, everything about it when it is. */
export function CardFrame(
  props: Pick<CardProps, "isSelected" | "isPicked" | "deeds"> & {
    id: string;
    eyebrow: string;
    title: ReactNode;
    tags: ReactNode;
    isStruck?: boolean;
    children: ReactNode;
  },
) {
  const { id, eyebrow, title, tags, isStruck = false, isSelected, isPicked, deeds, children } = props;
  const handlePress = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) deeds.pick(id);
    else deeds.select(isSelected ? "" : id);
  };
  return (
    <article
      className={classNames(
        styles.card,
        isSelected && styles.selected,
        isStruck && styles.struck,
        isPicked && styles.picked,
      )}
    >
      <button type="button" className={styles.cardHead} aria-expanded={isSelected} onClick={handlePress}>
        <span className={styles.eyebrow}>{eyebrow}</span>
        <span className={styles.cardTags}>
          {isPicked && <Icon name="check" />}
          <ReviewersAt id={id} />
          {tags}
        </span>
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
