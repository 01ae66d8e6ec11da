import type { DraftContent } from "@zhigang/contract/documents";
import { EmptyState } from "../../../../kit/empty-state/empty-state.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import styles from "./entries.module.css";

/** 引用: the other documents this one names; each leads to its place in the text. */
export function ReferenceList(props: {
  references: DraftContent["references"];
  onReveal: (span: readonly [number, number]) => void;
}) {
  const t = useTexts(reviewTexts);
  if (props.references.length === 0) return <EmptyState icon="quote" title={t.nothing.references} />;
  return (
    <div className={styles.entries}>
      <ol className={styles.group}>
        {props.references.map(({ title, issuer, documentNumber, span }) => (
          <li key={span[0]} className={styles.card}>
            <button type="button" className={styles.reference} onClick={() => props.onReveal(span)}>
              <span className={styles.cardTitle}>
                {title === null ? t.noTitle : <span lang="zh-CN">{`《${title}》`}</span>}
              </span>
              <span className={styles.soft} lang="zh-CN">
                {[issuer, documentNumber].filter(Boolean).join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
