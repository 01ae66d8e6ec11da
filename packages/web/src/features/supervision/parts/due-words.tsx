import type { Item } from "@zhigang/contract/supervision";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { supervisionTexts } from "../texts.ts";
import styles from "./parts.module.css";

/** The day in force with what is to be known of it: late, done late, extended from which day. */
export function DueWords(props: { item: Item }) {
  const { item } = props;
  const t = useTexts(supervisionTexts);
  const format = useFormat();
  const isMoved = item.extensions > 0 && item.originalDueOn !== null;
  return (
    <span className={styles.due}>
      <span>{format.day(item.dueOn)}</span>
      {item.isOverdue && (
        <Tag tone="bad" icon="error">
          {t.overdue}
        </Tag>
      )}
      {item.isTakeUpOverdue && (
        <Tag tone="bad" icon="error">
          {t.takeUpOverdue}
        </Tag>
      )}
      {item.isDoneLate && (
        <Tag tone="warn" icon="warning">
          {t.doneLate}
        </Tag>
      )}
      {item.isExtensionAsked && (
        <Tag tone="info" icon="clock">
          {t.extensionAsked}
        </Tag>
      )}
      {isMoved && (
        <span className={styles.absent} title={t.originally(item.originalDueOn ?? "")}>
          {t.extended(String(item.extensions))}
        </span>
      )}
    </span>
  );
}
