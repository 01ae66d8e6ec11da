import type { PlanCoverage } from "@zhigang/contract/ledger";
import { Card } from "../../../kit/card/card.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { ProgressBar } from "../../../kit/progress-bar/progress-bar.tsx";
import { coverageTexts } from "./texts.ts";
import styles from "./plan-coverage.module.css";

/** Part by part: how many of its ordering sentences are claimed. */
export function PartShares({ parts }: { parts: PlanCoverage["byPart"] }) {
  const t = useTexts(coverageTexts);
  const format = useFormat();
  return (
    <Card title={t.byPart}>
      <ul className={styles.parts}>
        {parts.map(({ title, ordering, claimed }, index) => (
          // Two parts of a text may bear the same title; their place tells them apart.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <li key={index} className={styles.part}>
            <span className={styles.partTitle}>{title || t.noTitle}</span>
            <span className={styles.partCount}>
              {ordering === 0 ? t.noOrders : t.partClaimed(format.number(claimed), format.number(ordering))}
            </span>
            {ordering > 0 && (
              <span className={styles.partBar}>
                <ProgressBar
                  label={title || t.noTitle}
                  share={claimed / ordering}
                  tone={claimed < ordering ? "warn" : "ok"}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
