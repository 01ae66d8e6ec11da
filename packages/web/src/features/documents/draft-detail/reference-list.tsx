import type { DraftContent } from "@zhigang/contract/documents";
import { Link } from "react-router";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { reviewTexts } from "./draft-texts.ts";
import styles from "./review.module.css";

/** 引用: the other documents this one names. */
export function ReferenceList({
  references,
  documentId,
}: {
  references: DraftContent["references"];
  documentId: string;
}) {
  const t = useTexts(reviewTexts);
  if (references.length === 0) return <EmptyState icon="quote" title={t.none} />;
  return (
    <ol className={styles.entries} lang="zh-CN">
      {references.map((reference) => (
        <li key={reference.span[0]} className={styles.card}>
          <Link
            className={styles.reference}
            to={`/documents/${documentId}?span=${reference.span[0]}-${reference.span[1]}`}
          >
            <span className={styles.cardTitle}>{reference.title === null ? t.noTitle : `《${reference.title}》`}</span>
            <span className={styles.soft}>
              {[reference.issuer, reference.documentNumber].filter(Boolean).join(" · ")}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
